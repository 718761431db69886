import path from 'node:path';
import { linkProblems } from '#core/links/linkProblems.ts';
import type { Surroundings } from '#core/links/local/surroundings.ts';
import { lint } from '#core/lint/lint.ts';
import { localDay } from '#core/text/localDay.ts';
import type { CheckedNote } from './checkedNote.ts';
import { checkWebLinks, type JudgedLink } from './checkWebLinks.ts';
import type { CheckLine } from './commandLine.ts';
import { diskSurroundings } from './diskSurroundings.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findNotes } from './findNotes.ts';
import { type LinkFacts, linkFacts } from './linkFacts.ts';
import { noteReader } from './noteReader.ts';
import { isSerious, type ProblemFacts, problemFacts, problemLine } from './problemFacts.ts';
import { sarif } from './sarif.ts';
import { shownPath } from './shownPath.ts';
import type { Terminal } from './terminal.ts';

/** What `check --format json` says of one note. A public interface. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly ProblemFacts[];
  /** Every web link; missing: none was asked for. */
  readonly links?: readonly LinkFacts[];
}

/** Prints what is wrong in notes. What cannot be read is told of, and the others are checked all the same. */
export async function checkCommand(
  { paths, format, links }: Omit<CheckLine, 'command'>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { notes, failed } = await readNotes(paths, terminal, signal);
  const judged = links === undefined ? undefined : await checkWebLinks(notes, links, terminal, signal);
  const around = diskSurroundings(terminal.folder, localDay(terminal.clock.now()));
  const found = notes.map((note) => problemsOf(note, judged?.get(note), around));
  if (format === 'json') terminal.out(`${JSON.stringify(found, null, 2)}\n`);
  else if (format === 'sarif') terminal.out(`${JSON.stringify(sarif(found), null, 2)}\n`);
  else
    for (const { file, problems } of found)
      for (const each of problems) terminal.out(problemLine(file, each));
  if (failed) return exitCodes.failed;
  return found.some(({ problems }) => problems.some(isSerious)) ? exitCodes.problems : exitCodes.fine;
}

async function readNotes(
  paths: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<{ readonly notes: readonly CheckedNote[]; readonly failed: boolean }> {
  const notes: CheckedNote[] = [];
  const reader = noteReader(terminal);
  let failed = false;
  const orTell = async (work: () => Promise<void>) => {
    try {
      signal.throwIfAborted();
      await work();
    } catch (error) {
      signal.throwIfAborted();
      failed = true;
      terminal.err(errorText(error));
    }
  };
  const seen = new Set<string>();
  for (const given of paths) {
    await orTell(async () => {
      for (const place of await findNotes(given, terminal.folder)) {
        if (seen.has(place)) continue;
        seen.add(place);
        await orTell(async () => {
          const file =
            place === path.resolve(terminal.folder, given) ? given : shownPath(place, terminal.folder);
          notes.push({ file, note: await reader.read(place, file, signal) });
        });
      }
    });
  }
  return { notes, failed };
}

function problemsOf(
  { file, note }: CheckedNote,
  links: readonly JudgedLink[] | undefined,
  around: Surroundings,
): FileProblems {
  const local = lint(note, around);
  if (links === undefined) return { file, problems: problemFacts(note.text, local) };
  const verdicts = new Map(links.map(({ url, verdict }) => [url, verdict]));
  const problems = [...local, ...linkProblems(links, (url) => verdicts.get(url))].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return { file, problems: problemFacts(note.text, problems), links: linkFacts(note.text, links) };
}
