import type * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { Log } from '#core/ports.ts';

/** The log that *Show Log* shows. Never holds text of notes. */
export function editorLog(channel: vscode.LogOutputChannel): Log {
  return {
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error(message, cause) {
      channel.error(cause === undefined ? message : `${message} ${described(cause)}`);
    },
  };
}

/** Of our own errors only the code: their words are for the user, and may hold titles. */
function described(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const own = cause instanceof NotesError ? cause.code : (cause.stack ?? cause.message);
  return cause.cause === undefined ? own : `${own}\nbecause of: ${described(cause.cause)}`;
}
