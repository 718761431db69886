import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Files } from '#core/ports.ts';
import { nodeFiles } from '../../cli/nodeFiles.ts';
import { run } from '../../cli/run.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { never, sha256, stoppedClock } from './publishJob.ts';

/** What a command printed, and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder on disk to run commands in; gone when the test is over. */
export interface CliFolder {
  readonly path: string;
  run(...args: readonly string[]): Promise<CliResult>;
  /** The same with other files, or with a signal. */
  runWith(
    given: { files?: Files; signal?: AbortSignal; openWeb?: Terminal['openWeb'] },
    ...args: readonly string[]
  ): Promise<CliResult>;
  write(name: string, content: string | Uint8Array): void;
  read(name: string): string;
  /** Every file below, with `/`, sorted. */
  all(): readonly string[];
}

/** Makes a folder with these files. */
export function cliFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): CliFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'confnotes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const host: CliFolder = {
    path: folder,
    run: (...args) => host.runWith({}, ...args),
    async runWith({ files: disk = nodeFiles, signal = never, openWeb = noWeb }, ...args) {
      let [out, err] = ['', ''];
      const terminal = {
        folder,
        out: (text: string) => {
          out += text;
        },
        err: (text: string) => {
          err += text;
        },
        files: disk,
        clock: stoppedClock(),
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        digest: sha256,
        openWeb,
        cacheFolder: path.join(folder, '.cache'),
      };
      const code = await run(args, terminal, signal);
      return { code, out, err };
    },
    write(name, content) {
      const place = path.join(folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
    },
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    all: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .sort(),
  };
  for (const [name, content] of Object.entries(files)) host.write(name, content);
  return host;
}

/** No command reaches for the web unless a test brings one. */
const noWeb: Terminal['openWeb'] = () => {
  throw new Error('The web was opened.');
};
