import type { HeadingNames } from '../note/headingNames.ts';
import type { Note } from '../note/model.ts';
import { parseNote } from '../note/parseNote.ts';
import { lineIndex } from '../text/lineIndex.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { type FrontMatterFacts, factLines, frontMatterEdit, speakerEdit } from './addedLines.ts';
import type { AdoptFile, AdoptionEdits, Proposal } from './adoption.ts';
import { folderFacts, indexUri } from './folderFacts.ts';
import { adoptionOf } from './proposeAdoption.ts';
import { type ReadFile, readFiles } from './readFiles.ts';
import { peopleText } from './recognised.ts';

/** An edit and the proposal that it carries out; several facts may share one. */
interface Wanted {
  readonly edit: TextEdit;
  readonly ids: readonly string[];
  /** Whether the note says afterwards what was wanted. `shift`: where an offset of the old text is in the new one. */
  holds(note: Note, shift: (offset: number) => number): boolean;
}

/**
 * The lines that carry out accepted proposals. Nothing but whole lines is added, and only where the note then says
 * what was accepted, and keeps back what it kept back before: the result is read again to see to it.
 */
export function adoptionEdits(
  files: readonly AdoptFile[],
  acceptedIds: ReadonlySet<string>,
  names?: HeadingNames,
): AdoptionEdits {
  const read = readFiles(files, names);
  const accepted = adoptionOf(read).proposals.filter(({ id }) => acceptedIds.has(id));
  const leftOut = new Set<string>();
  const edits = read.flatMap((file) => {
    const own = accepted.filter(({ kind, uris }) => kind !== 'index' && uris.includes(file.note.uri));
    const kept = own.length === 0 ? [] : keepingTrue(file, wantedIn(file.note, own), leftOut, names);
    return kept.length === 0 ? [] : [{ uri: file.note.uri, edits: kept }];
  });
  return { edits, created: newIndexes(read, accepted), leftOut: [...leftOut] };
}

function wantedIn(note: Note, proposals: readonly Proposal[]): readonly Wanted[] {
  const value = (kind: Proposal['kind']) => proposals.find((proposal) => proposal.kind === kind)?.value;
  const [conference, date, place] = [value('conference'), value('date'), value('place')];
  const wanted: Wanted[] = [];
  const speakers = proposals.filter(({ kind }) => kind === 'speaker');
  const nameless = note.sessions.find(({ heading }) => heading === undefined);
  const inFront = speakers.find(({ session }) => nameless !== undefined && session === nameless.title);
  const facts: FrontMatterFacts = {
    ...(conference === undefined ? {} : { conference }),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(inFront === undefined ? {} : { speaker: inFront.value }),
  };
  const front = frontMatterEdit(note, facts);
  if (front !== undefined)
    wanted.push({
      edit: front,
      ids: proposals.filter((each) => each.kind !== 'speaker' || each === inFront).map(({ id }) => id),
      holds: ({ frontMatter, sessions }) =>
        frontMatter?.broken === false &&
        (conference === undefined || frontMatter.conference === conference) &&
        (place === undefined || frontMatter.place === place) &&
        (date === undefined || frontMatter.dates[0] === date.slice(0, 10)) &&
        (inFront === undefined || sessions.some((session) => peopleText(session.speakers) === inFront.value)),
    });
  const lines = lineIndex(note.text);
  const byLine = new Map(
    note.sessions.flatMap((session) =>
      session.heading === undefined
        ? []
        : [[lines.positionAt(session.heading.span.start).line + 1, session] as const],
    ),
  );
  for (const proposal of speakers) {
    const session = proposal === inFront ? undefined : byLine.get(proposal.line ?? 0);
    const edit = session && speakerEdit(note, session, proposal.value);
    const start = session?.heading?.span.start;
    if (edit === undefined || start === undefined) continue;
    wanted.push({
      edit,
      ids: [proposal.id],
      holds: ({ sessions }, shift) =>
        sessions.some(
          ({ heading, speakers: found }) =>
            heading?.span.start === shift(start) &&
            peopleText(found) === proposal.value &&
            found.every(({ confidence }) => confidence === 'stated'),
        ),
    });
  }
  return wanted;
}

/** Those of the edits after which the note says all that they want; what does not come true is left out. */
function keepingTrue(
  { note, style }: ReadFile,
  wanted: readonly Wanted[],
  leftOut: Set<string>,
  names: HeadingNames | undefined,
): readonly TextEdit[] {
  let kept = wanted;
  while (kept.length > 0) {
    const edits = kept.map(({ edit }) => edit);
    const result = parseNote(note.uri, applyEdits(note.text, edits), names, undefined, style);
    const shift = (offset: number) =>
      edits.reduce((sum, { span, newText }) => (span.start <= offset ? sum + newText.length : sum), offset);
    const hidesTheSame = withheldText(result) === withheldText(note);
    const failed = kept.filter(({ holds }) => !hidesTheSame || !holds(result, shift));
    if (failed.length === 0) return edits;
    for (const { ids } of failed) for (const id of ids) leftOut.add(id);
    kept = kept.filter((each) => !failed.includes(each));
  }
  return [];
}

function withheldText({ text, withheld }: Note): string {
  return withheld.map(({ span }) => text.slice(span.start, span.end)).join('\0');
}

function newIndexes(
  files: readonly ReadFile[],
  accepted: readonly Proposal[],
): readonly { readonly uri: string; readonly text: string }[] {
  return [...new Set(files.map(({ folder }) => folder))].flatMap((folder) => {
    const uri = indexUri(folder);
    if (!accepted.some(({ kind, value }) => kind === 'index' && value === uri)) return [];
    const notes = files.filter((file) => file.folder === folder).map(({ note }) => note);
    const { index } = folderFacts(folder, notes);
    if (index === undefined) return [];
    const { conference, date, place } = index;
    const lines = factLines({
      conference: conference.value,
      ...(date === undefined ? {} : { date }),
      ...(place === undefined ? {} : { place }),
    });
    return [{ uri, text: ['---', ...lines, '---', '', `# ${conference.value}`, ''].join('\n') }];
  });
}
