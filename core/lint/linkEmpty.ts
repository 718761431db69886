import { t } from '@vscode/l10n';
import type { Rule } from './rule.ts';

/** `[slides]()`: a link that leads nowhere. */
export const linkEmpty: Rule = ({ links }) =>
  links
    .filter(({ target }) => target.trim() === '')
    .map(({ span }) => ({
      code: 'link.empty',
      severity: 'warning',
      message: t('This link has no address. Put one between the parentheses, or take the link away.'),
      span,
    }));
