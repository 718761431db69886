import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultHeadingNames, type HeadingNames } from '#core/note/headingNames.ts';
import type { Files } from '#core/ports.ts';
import { readSettings } from '#core/settings.ts';
import { parseJsonc } from './jsonc.ts';

/** The heading names that are set for a folder. */
export interface HeadingSetting {
  /** Of the nearest `.vscode/settings.json` in the folder or above it that sets them; else the default names. */
  of(folder: string, signal: AbortSignal): Promise<HeadingNames>;
}

/** Looks settings up in files, each folder once. */
export function headingSetting(files: Files): HeadingSetting {
  const known = new Map<string, Promise<HeadingNames | undefined>>();
  const find = async (folder: string, signal: AbortSignal): Promise<HeadingNames | undefined> => {
    const here = await namesIn(folder, files, signal);
    const parent = path.dirname(folder);
    return here ?? (parent === folder ? undefined : of(parent, signal));
  };
  const of = (folder: string, signal: AbortSignal): Promise<HeadingNames | undefined> => {
    const found = known.get(folder) ?? find(folder, signal);
    known.set(folder, found);
    return found;
  };
  return { of: async (folder, signal) => (await of(folder, signal)) ?? defaultHeadingNames };
}

/** `undefined`: the folder has no settings, or they do not say, or cannot be read. */
async function namesIn(folder: string, files: Files, signal: AbortSignal): Promise<HeadingNames | undefined> {
  const uri = pathToFileURL(path.join(folder, '.vscode', 'settings.json')).href;
  const bytes = await files.read(uri, signal).catch(() => undefined);
  signal.throwIfAborted();
  if (bytes === undefined) return undefined;
  const settings = parseJsonc(new TextDecoder().decode(bytes));
  if (typeof settings !== 'object' || settings === null) return undefined;
  const headings = new Map<string, unknown>(Object.entries(settings)).get('confnotes.headings');
  return headings === undefined ? undefined : readSettings({ headings }).headings;
}
