/** What a line says that announces speakers, and where the names start in it. */
export interface SpeakerLabel {
  /** The names behind the label; empty: they follow on the next lines. */
  readonly value: string;
  /** Where the value starts in the line. */
  readonly start: number;
}

const nouns = [
  '(?:(?:keynote|guest|invited)\\s+)?speakers?(?:\\(s\\))?(?:\\s+names?)?',
  'present[eo]rs?(?:\\(s\\))?',
  'panell?ists?',
  'panel members?',
  'hosts?',
  'moderators?',
  'facilitators?',
  'instructors?',
  'lecturers?',
  'trainers?',
  'who',
  'referent(?:en|in(?:nen)?)?',
  'sprecher(?:in(?:nen)?)?',
  'vortragende[rn]?',
  'redner(?:in)?',
  'intervenante?s?',
  'orateurs?',
  'conférenciers?',
  'ponentes?',
  'oradora?(?:es)?',
  'palestrantes?',
  'relatori?(?:e)?',
  'relatrici?',
  'sprekers?',
  'talare',
  'foredragsholdere?',
  'prelegen[ct](?:i|tka)?',
  'докладчики?',
  'спикеры?',
  '登壇者',
  '発表者',
  '講演者',
  '講師',
  'スピーカー',
  '讲者',
  '講者',
  '演讲者',
  '主讲人?',
  '讲师',
  '发言人',
  '발표자',
  '연사',
].join('|');
const verbs =
  '(?:(?:talk|session|keynote)\\s+)?(?:presented|given|hosted|moderated|delivered|held|facilitated|led|taught)\\s+by';
const mark = '[*_]{0,3}';
const withColon = new RegExp(`^${mark}(?:${nouns}|${verbs}|by)${mark}\\s*[:：]\\s*${mark}\\s*(.*)$`, 'iu');
const withoutColon = new RegExp(`^${mark}${verbs}${mark}\\s+(\\S.*)$`, 'iu');
const bare = new RegExp(`^${mark}(?:${nouns})${mark}$`, 'iu');

/** Reads `Speakers: …`, `Presented by …` and `Speakers` alone; `undefined`: the line is something else. */
export function readSpeakerLabel(line: string): SpeakerLabel | undefined {
  const found = withColon.exec(line) ?? withoutColon.exec(line);
  if (found !== null) {
    const value = found[1] ?? '';
    return { value: value.trim(), start: line.length - value.length };
  }
  return bare.test(line) ? { value: '', start: line.length } : undefined;
}
