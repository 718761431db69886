import type { Note, Session } from '../note/model.ts';
import { scalar } from '../publish/receipts/receiptYaml.ts';
import { endOfWholeLine, startOfLine } from '../text/lineAt.ts';
import type { TextEdit } from '../text/span.ts';

/** Facts to be written into front matter, as they are to be read; missing: nothing to write. */
export interface FrontMatterFacts {
  readonly conference?: string;
  /** A day or an interval. */
  readonly date?: string;
  readonly place?: string;
  /** Speakers of the one session that the file is, where no heading names it. */
  readonly speaker?: string;
}

/** Lines of front matter that state facts. */
export function factLines({ conference, date, place, speaker }: FrontMatterFacts): readonly string[] {
  return [
    ...(conference === undefined ? [] : [`conference: ${scalar(conference)}`]),
    ...(date === undefined ? [] : [`date: ${date}`]),
    ...(place === undefined ? [] : [`place: ${scalar(place)}`]),
    ...(speaker === undefined ? [] : ['session:', `  speaker: ${scalar(speaker)}`]),
  ];
}

/** Adds facts to a note's front matter, or gives it one. `undefined`: there are none to add. */
export function frontMatterEdit(note: Note, facts: FrontMatterFacts): TextEdit | undefined {
  const lines = factLines(facts);
  if (lines.length === 0) return undefined;
  const eol = lineEndOf(note.text);
  const { frontMatter, bodyStart, text } = note;
  if (frontMatter !== undefined)
    return insertion(frontMatter.yaml.start, lines.map((line) => line + eol).join(''));
  const gap = bodyStart === text.length || /[\r\n]/.test(text.charAt(bodyStart)) ? [] : [''];
  return insertion(bodyStart, ['---', ...lines, '---', ...gap].map((line) => line + eol).join(''));
}

/** Adds a `Speaker` line to a session that a heading names: to its other fields, else right below the heading. */
export function speakerEdit({ text }: Note, session: Session, speaker: string): TextEdit | undefined {
  const { heading, fieldsSpan } = session;
  if (heading === undefined) return undefined;
  const eol = lineEndOf(text);
  if (fieldsSpan !== undefined) {
    const at = startOfLine(text, fieldsSpan.start);
    const lead = /^[ \t]*(?:[-*+][ \t]+)?/.exec(text.slice(at, at + 40))?.[0] ?? '';
    return insertion(at, `${lead}Speaker: ${speaker}${eol}`);
  }
  const at = endOfWholeLine(text, heading.span.end);
  const line = `Speaker: ${speaker}`;
  if (at === text.length) return insertion(at, endsLine(text) ? line + eol : eol + line);
  const runsOn = !/^[ \t]*(?:\r|\n|$)/.test(text.slice(at, at + 1000));
  return insertion(at, line + eol + (runsOn ? eol : ''));
}

/** How lines of a text end: as its first one does; `\n` where there is only one line. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

const endsLine = (text: string) => /[\r\n]$/.test(text);

const insertion = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
