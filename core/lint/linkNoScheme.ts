import { t } from '@vscode/l10n';
import { looksLikeHost } from '../links/looksLikeHost.ts';
import type { Rule } from './rule.ts';
import { writtenTargets } from './writtenTargets.ts';

/** `[slides](bit.ly/x)`: without `https://` in front, it is the name of a file. */
export const linkNoScheme: Rule = (note) =>
  writtenTargets(note)
    .filter(({ target }) => looksLikeHost.test(target))
    .map(({ targetSpan }) => ({
      code: 'link.no-scheme',
      severity: 'warning',
      message: t('Without “https://” in front, this is taken for a file beside the note.'),
      span: targetSpan,
      fixes: [
        {
          title: t('Put “https://” in front'),
          edits: [{ span: { start: targetSpan.start, end: targetSpan.start }, newText: 'https://' }],
        },
      ],
    }));
