import path from 'node:path';
import type { Note } from '#core/note/model.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { findNotes } from './findNotes.ts';
import { noteReader } from './noteReader.ts';
import { outlineFacts } from './outlineFacts.ts';
import { outlineTree } from './outlineTree.ts';
import { isSerious } from './problemFacts.ts';
import { shownPath } from './shownPath.ts';
import type { Terminal } from './terminal.ts';

/** Prints the structure of notes. A file that cannot be read is told of, and the others are printed all the same. */
export async function outlineCommand(
  { paths, json }: { readonly paths: readonly string[]; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const notes: { readonly file: string; readonly note: Note }[] = [];
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
      for (const place of await findNotes(given, terminal.folder, ['.confnotes.md', '.md'])) {
        if (seen.has(place)) continue;
        seen.add(place);
        await orTell(async () => {
          const file =
            place === path.resolve(terminal.folder, given) ? given : shownPath(place, terminal.folder);
          const note = await reader.read(place, file, signal);
          notes.push({ file, note });
          if (!json) terminal.out(outlineTree(file, note));
        });
      }
    });
  }
  const facts = outlineFacts(notes);
  if (json) terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
  if (failed) return exitCodes.failed;
  return facts.some(({ problems }) => problems.some(isSerious)) ? exitCodes.problems : exitCodes.fine;
}
