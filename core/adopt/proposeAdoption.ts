import type { HeadingNames } from '../note/headingNames.ts';
import type { Note } from '../note/model.ts';
import { lineIndex } from '../text/lineIndex.ts';
import type { AdoptFile, Adoption, Proposal } from './adoption.ts';
import type { FoundFact } from './eventName.ts';
import { type FolderFacts, folderFacts, indexUri } from './folderFacts.ts';
import { type ReadFile, readFiles } from './readFiles.ts';
import { frontMatterTrouble, isWithheld, peopleText, recognised, speakerConfidence } from './recognised.ts';

/** Facts that are as likely as this are suggested. */
const likely = 0.65;

/**
 * What is recognised in files that may become notes, and what could be added so that they say so themselves.
 * Pure: the same for the same files.
 */
export function proposeAdoption(files: readonly AdoptFile[], names?: HeadingNames): Adoption {
  return adoptionOf(readFiles(files, names));
}

/** The same for files that were read already. */
export function adoptionOf(files: readonly ReadFile[]): Adoption {
  const folders = [...new Set(files.map(({ folder }) => folder))];
  const proposals = folders.flatMap((folder) => {
    const notes = files.filter((file) => file.folder === folder).map(({ note }) => note);
    const facts = folderFacts(folder, notes);
    return [
      ...factProposals(facts),
      ...indexProposals(facts),
      ...notes.filter((note) => note.frontMatter?.private !== true).flatMap(speakerProposals),
    ];
  });
  return { files: files.map(({ note }) => recognised(note)), proposals };
}

/** One proposal for each value, whatever the number of files that it goes to. */
function factProposals({ files }: FolderFacts): readonly Proposal[] {
  const merged = new Map<string, Proposal>();
  for (const { note, conference, date, place } of files) {
    if (note.frontMatter?.private === true || frontMatterTrouble(note) !== undefined) continue;
    const { frontMatter } = note;
    const add = (kind: 'conference' | 'date' | 'place', fact: FoundFact | undefined) => {
      if (fact === undefined || frontMatter?.keys.has(kind) === true) return;
      if (fact.at !== undefined && isWithheld(note, { start: fact.at, end: fact.at })) return;
      const key = `${kind} ${fact.value}`;
      const known = merged.get(key);
      merged.set(key, {
        ...(known ?? proposalOf(kind, fact, note)),
        uris: [...(known?.uris ?? []), note.uri],
      });
    };
    add('conference', conference);
    add('date', date);
    add('place', place);
  }
  return [...merged.values()].map((proposal) => ({ ...proposal, id: idOf(proposal) }));
}

function proposalOf(kind: Proposal['kind'], fact: FoundFact, note: Note): Proposal {
  return {
    id: '',
    kind,
    value: fact.value,
    uris: [],
    session: undefined,
    line: fact.at === undefined ? undefined : lineOf(note, fact.at),
    basis: fact.basis,
    confidence: fact.confidence,
    suggested: fact.confidence >= likely,
  };
}

function indexProposals(facts: FolderFacts): readonly Proposal[] {
  if (facts.index === undefined) return [];
  const value = indexUri(facts.folder);
  const proposal = {
    kind: 'index',
    value,
    uris: [value],
    session: undefined,
    line: undefined,
    basis: 'notes',
    confidence: facts.index.conference.confidence,
    suggested: facts.index.conference.confidence >= likely,
  } as const;
  return [{ ...proposal, id: idOf(proposal) }];
}

/** Sessions whose speakers are known by form only; a `Speaker` line would state them. */
function speakerProposals(note: Note): readonly Proposal[] {
  const lines = lineIndex(note.text);
  return note.sessions.flatMap((session): readonly Proposal[] => {
    const guessed = session.speakers.some(({ confidence }) => confidence === 'guess');
    const at = session.heading?.span ?? { start: note.bodyStart, end: note.bodyStart };
    const value = peopleText(session.speakers);
    if (!guessed || value === '' || isWithheld(note, session.span)) return [];
    if (session.heading === undefined && (note.frontMatter?.keys.has('session') ?? false)) return [];
    if (session.heading === undefined && frontMatterTrouble(note) !== undefined) return [];
    const proposal = {
      kind: 'speaker',
      value,
      uris: [note.uri],
      session: session.title,
      line: lines.positionAt(at.start).line + 1,
      basis: 'form',
      confidence: speakerConfidence(session),
      suggested: false,
    } as const;
    return [{ ...proposal, id: idOf(proposal) }];
  });
}

function idOf({ kind, uris, line, value }: Omit<Proposal, 'id'>): string {
  return [kind, uris[0], line ?? 0, value].join(' ');
}

function lineOf(note: Note, offset: number): number {
  return lineIndex(note.text).positionAt(offset).line + 1;
}
