import path from 'node:path';
import { lint } from '#core/lint/lint.ts';
import { localDay } from '#core/text/localDay.ts';
import { diskSurroundings } from './diskSurroundings.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findNotes } from './findNotes.ts';
import { noteReader } from './noteReader.ts';
import { isSerious, type ProblemFacts, problemFacts, problemLine } from './problemFacts.ts';
import { shownPath } from './shownPath.ts';
import type { Terminal } from './terminal.ts';

/** What `check --format json` says of one note. A public interface. */
export interface FileProblems {
  readonly file: string;
  readonly problems: readonly ProblemFacts[];
}

/** Prints what is wrong in notes. What cannot be read is told of, and the others are checked all the same. */
export async function checkCommand(
  { paths, json }: { readonly paths: readonly string[]; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const found: FileProblems[] = [];
  const reader = noteReader(terminal);
  const around = diskSurroundings(terminal.folder, localDay(terminal.clock.now()));
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
          const note = await reader.read(place, file, signal);
          found.push({ file, problems: problemFacts(note.text, lint(note, around)) });
        });
      }
    });
  }
  if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
  else
    for (const { file, problems } of found)
      for (const each of problems) terminal.out(problemLine(file, each));
  if (failed) return exitCodes.failed;
  return found.some(({ problems }) => problems.some(isSerious)) ? exitCodes.problems : exitCodes.fine;
}
