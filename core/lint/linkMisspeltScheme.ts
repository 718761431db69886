import { t } from '@vscode/l10n';
import type { Rule } from './rule.ts';
import { writtenTargets } from './writtenTargets.ts';

/** `htp://example.org`, `https//example.org`, `http:/example.org`: an address that browsers do not know. */
export const linkMisspeltScheme: Rule = (note) =>
  writtenTargets(note).flatMap(({ target, targetSpan }) => {
    const [written = ''] = misspelt.exec(target) ?? [];
    if (written === '' || /^https?:\/\/$/i.test(written)) return [];
    const scheme = /s/i.test(written) ? 'https://' : 'http://';
    // The address may be escaped in the source: a fix only where it stands there as it is read.
    const end = targetSpan.start + written.length;
    const fixable = note.text.slice(targetSpan.start, end) === written;
    const edits = [{ span: { start: targetSpan.start, end }, newText: scheme }];
    const problem = {
      code: 'link.misspelt-scheme',
      severity: 'warning' as const,
      message: t('Addresses start with “https://” or “http://”. This one is spelt otherwise.'),
      span: targetSpan,
    };
    return [fixable ? { ...problem, fixes: [{ title: t('Write “{0}”', scheme), edits }] } : problem];
  });

const misspelt = /^(?:h+t+p+s*|ht+s+p+|h+p+t+s*)(?::\/*|\/\/|;\/+|:\\+)/i;
