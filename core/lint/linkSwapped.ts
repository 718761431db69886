import { t } from '@vscode/l10n';
import type { Rule } from './rule.ts';

/** `(slides)[https://example.org]`: brackets and parentheses in the wrong order, which makes no link. */
export const linkSwapped: Rule = ({ text }) =>
  [...text.matchAll(swapped)].map((match) => {
    const [whole, words = '', address = ''] = match;
    const span = { start: match.index, end: match.index + whole.length };
    return {
      code: 'link.swapped',
      severity: 'warning',
      message: t('Brackets and parentheses are swapped: a link is written [words](address).'),
      span,
      fixes: [{ title: t('Swap them'), edits: [{ span, newText: `[${words}](${address})` }] }],
    };
  });

const swapped = /(?<![\]`\w])\(([^()[\]\n]{1,200})\)\[((?:https?:\/\/|www\.)[^\s\][()]{1,2000})\]/g;
