import { t } from '@vscode/l10n';
import type { ProblemList } from './problems.ts';
import type { Source } from './sources.ts';

/**
 * Reports notes of one event that began as a copy of another: they say the same, or hold receipts of the same posts. A
 * copy somebody keeps beside his note would else have all of it published twice.
 */
export function reportCopies(sources: readonly Source[], problems: ProblemList): void {
  const seen = new Set<string>();
  for (const source of sources) {
    const { note } = source;
    const published = (note.frontMatter?.receipts ?? []).map(({ target, post }) => `${target} ${post}`);
    const marks = [...new Set([...published, `\n${note.text}`])];
    if (marks.some((mark) => seen.has(mark))) {
      const span = note.frontMatter?.keys.get('published')?.pair ?? { start: 0, end: 0 };
      problems.add(source, span, {
        code: 'event.copy',
        severity: 'warning',
        message: t(
          'This note looks like a copy of another one of the same event, so that everything would be published twice. Move it to another folder, or give it a conference of its own and take `published` out.',
        ),
        blocks: 'until-confirmed',
      });
    }
    for (const mark of marks) seen.add(mark);
  }
}
