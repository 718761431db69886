import { isDayTitle, isNeverSession } from './sectionKind.ts';
import type { FileStyle, FormCount, LevelStyle } from './speakers/folderStyle.ts';
import { formCounts } from './speakers/sharedForms.ts';
import { couldBeTalk, type FileParts, holdsTalks, isAboveAll, opensFile } from './wholeFile.ts';

/** What one file says about the habits of its author. */
export function fileStyle(file: FileParts): FileStyle {
  const { headings, offers, top } = file;
  const first = headings[0];
  return {
    shape: shapeOf(file),
    stated: offers(0)?.stated !== undefined || (top?.labelled.length ?? 0) > 0,
    first:
      first === undefined
        ? (top?.forms ?? [])
            .filter(({ strength, isLate }) => strength >= 2 && isLate !== true)
            .map(({ form, strength }) => ({ form, count: 1, sure: strength === 3 ? 1 : 0 }))
        : formCounts(offers(0)),
    levels: levelsOf(file),
  };
}

function shapeOf(file: FileParts): FileStyle['shape'] {
  const { headings, frontMatter, offers, top } = file;
  if (frontMatter?.session !== undefined) return 'talk';
  if (file.isMain) return 'event';
  if (headings.length === 0) return top === undefined ? 'event' : 'talk';
  if (frontMatter?.conference !== undefined && offers(0)?.stated === undefined) return 'event';
  const text = headings[0]?.heading.text ?? '';
  if (holdsTalks(file) || isDayTitle(text) || file.isSpecial(text, (file.tree[0]?.children.length ?? 0) > 0))
    return 'event';
  if (!isAboveAll(headings) || !opensFile(file)) return 'other';
  return couldBeTalk(text) || text === '' ? 'talk' : 'event';
}

function levelsOf({ headings, offers, isSpecial }: FileParts): readonly LevelStyle[] {
  const levels = new Map<number, { headings: number; forms: Map<string, FormCount> }>();
  headings.forEach(({ heading }, i) => {
    if (isSpecial(heading.text, true) || isNeverSession(heading.text)) return;
    const found = levels.get(heading.level) ?? { headings: 0, forms: new Map<string, FormCount>() };
    found.headings++;
    for (const { form, count, sure } of formCounts(offers(i))) {
      const before = found.forms.get(form);
      found.forms.set(form, {
        form,
        count: (before?.count ?? 0) + count,
        sure: (before?.sure ?? 0) + sure,
      });
    }
    levels.set(heading.level, found);
  });
  return [...levels]
    .map(([level, found]) => ({ level, headings: found.headings, forms: [...found.forms.values()] }))
    .sort((a, b) => a.level - b.level);
}
