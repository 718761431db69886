import { createConnection } from 'vscode-languageserver/node';
import { nodeDisk } from './nodeDisk.ts';
import { nodeFiles } from './nodeFiles.ts';
import { startServer } from './startServer.ts';

// How to talk (`--node-ipc`, `--stdio`, `--socket=PORT`, `--pipe=NAME`) is read from the command line.
startServer(createConnection(), { files: nodeFiles, disk: nodeDisk });
