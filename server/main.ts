import { statSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { nodeDisk } from './nodeDisk.ts';
import { nodeFiles } from './nodeFiles.ts';
import { nodeKeptLines } from './nodeKeptLines.ts';
import { startServer } from './startServer.ts';

// What is known of a note depends on the parser: with each new one, notes are read anew.
const { size, mtimeMs } = statSync(path.join(__dirname, 'noteParser.js'));

// How to talk (`--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`) is read from the command line.
startServer(createConnection(), {
  files: nodeFiles,
  disk: nodeDisk,
  keepIn: nodeKeptLines,
  build: `${size}-${mtimeMs}`,
});
