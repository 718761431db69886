import { createHash } from 'node:crypto';
import type * as vscode from 'vscode';
import type { Ports } from '#core/ports.ts';
import { editorLog } from './editorLog.ts';
import { workspaceFiles } from './workspaceFiles.ts';

/** The outside world as the extension host reaches it. */
export function editorPorts(channel: vscode.LogOutputChannel): Ports {
  return {
    files: workspaceFiles,
    clock: { now: () => new Date() },
    log: editorLog(channel),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  };
}
