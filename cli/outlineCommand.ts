import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseNote } from '#core/note/parseNote.ts';
import { errorText } from './errorText.ts';
import { type ExitCode, exitCodes } from './exitCodes.ts';
import { type OutlineFacts, outlineFacts } from './outlineFacts.ts';
import { outlineTree } from './outlineTree.ts';
import { isSerious } from './problemFacts.ts';
import { readText } from './readText.ts';
import type { Terminal } from './terminal.ts';

/** Prints the structure of notes. A file that cannot be read is told of, and the others are printed all the same. */
export async function outlineCommand(
  { files, json }: { readonly files: readonly string[]; readonly json: boolean },
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const facts: OutlineFacts[] = [];
  let failed = false;
  for (const file of files) {
    signal.throwIfAborted();
    const uri = pathToFileURL(path.resolve(terminal.folder, file)).href;
    try {
      const note = parseNote(uri, await readText(uri, file, terminal.files, signal));
      facts.push(outlineFacts(file, note));
      if (!json) terminal.out(outlineTree(file, note));
    } catch (error) {
      signal.throwIfAborted();
      failed = true;
      terminal.err(errorText(error));
    }
  }
  if (json) terminal.out(`${JSON.stringify(facts, null, 2)}\n`);
  if (failed) return exitCodes.failed;
  return facts.some(({ problems }) => problems.some(isSerious)) ? exitCodes.problems : exitCodes.fine;
}
