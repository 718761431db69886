import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Terminal } from './terminal.ts';

/** Name of the target that needs no account: the site in a folder. */
const builtInTarget = 'folder';
/** Where that site lies when nothing else is said, in the editor too. */
const defaultSite = 'site';

/**
 * The folder that `--to` means, as typed: a folder, or the name of the built-in target, which is `site` in the current
 * folder. A folder that is really called like the target wins.
 */
export async function targetPlace(to: string, terminal: Terminal, signal: AbortSignal): Promise<string> {
  if (to !== builtInTarget) return to;
  const named = await terminal.files.stat(pathToFileURL(path.resolve(terminal.folder, to)).href, signal);
  return named === undefined ? defaultSite : to;
}
