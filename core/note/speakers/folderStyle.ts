import type { SpeakerForm } from './speakerForms.ts';

/** How often headings of one level name a speaker, and by which forms. */
export interface LevelStyle {
  /** 1 to 6. */
  readonly level: number;
  /** Headings that could be talks. */
  readonly headings: number;
  readonly forms: readonly FormCount[];
}

/** How many headings have a form, and how many of them surely name a person. */
export interface FormCount {
  readonly form: SpeakerForm;
  readonly count: number;
  readonly sure: number;
}

/** What one file says about the habits of its author. Plain data, cheap to keep for each file. */
export interface FileStyle {
  /**
   * `talk`: one heading stands above all others, or the file has none, and it could be a talk; `event`: its words name
   * an event or a day, or the file holds several talks; `other`: neither.
   */
  readonly shape: 'talk' | 'event' | 'other';
  /** The first heading's speaker is stated: by fields, a label, a handle or a sub-heading. */
  readonly stated: boolean;
  /** Forms that the first heading's speaker could be written in. */
  readonly first: readonly FormCount[];
  readonly levels: readonly LevelStyle[];
}

/**
 * Habits learnt from the notes of one folder: authors are consistent within a folder and differ between folders.
 * Plain data that may be kept and sent.
 */
export interface FolderStyle {
  /** Each file is a session of its own. */
  readonly filePerSession: boolean;
  /** Forms in which the first heading of a file names its speaker. */
  readonly first: readonly SpeakerForm[];
  /** Forms in which headings of a level name their speakers. */
  readonly levels: readonly { readonly level: number; readonly forms: readonly SpeakerForm[] }[];
}

/** What is known of a folder that says nothing. */
export const noStyle: FolderStyle = { filePerSession: false, first: [], levels: [] };

/** Fewest headings or files that make a habit. */
export const habitSize = 3;

const usualForNames: ReadonlySet<SpeakerForm> = new Set([
  'heading-by',
  'heading-suffix',
  'line-by',
  'line-bold',
  'line-italic',
  'line-bare',
]);

/** Learns the style of a folder from its files. The order of the files does not matter. */
export function learnStyle(files: readonly FileStyle[]): FolderStyle {
  const talks = files.filter(({ shape }) => shape !== 'event');
  const first = habits(
    talks.flatMap((file) => file.first),
    talks.length,
  );
  const named = talks.filter(
    (file) => file.stated || file.first.some(({ form, count }) => count > 0 && first.includes(form)),
  ).length;
  const single = talks.filter(({ shape }) => shape === 'talk').length;
  const filePerSession =
    (named >= habitSize && named * 2 >= talks.length) ||
    (single >= habitSize && single * 2 >= talks.length && talks.length * 2 >= files.length);
  return { filePerSession, first, levels: filePerSession ? [] : levelHabits(files) };
}

function levelHabits(files: readonly FileStyle[]): FolderStyle['levels'] {
  const levels = files.flatMap((file) => file.levels);
  return [1, 2, 3, 4, 5, 6].flatMap((level) => {
    const ofLevel = levels.filter((one) => one.level === level);
    const forms = habits(
      ofLevel.flatMap((one) => one.forms),
      ofLevel.reduce((sum, one) => sum + one.headings, 0),
    );
    return forms.length === 0 ? [] : [{ level, forms }];
  });
}

/**
 * Forms that at least three and at least half of `total` share, a third of them surely naming a person. Where nearly all
 * share a form that hardly holds anything but names, one sure person among four is enough: few given names are known.
 * Counts of the same form are added up.
 */
export function habits(counts: readonly FormCount[], total: number): readonly SpeakerForm[] {
  const sums = new Map<SpeakerForm, { count: number; sure: number }>();
  for (const { form, count, sure } of counts) {
    const sum = sums.get(form) ?? { count: 0, sure: 0 };
    sums.set(form, { count: sum.count + count, sure: sum.sure + sure });
  }
  return [...sums]
    .filter(
      ([form, { count, sure }]) =>
        count >= habitSize &&
        count * 2 >= total &&
        (sure * 3 >= count ||
          (sure > 0 && count > habitSize && count * 5 >= total * 4 && usualForNames.has(form))),
    )
    .map(([form]) => form);
}
