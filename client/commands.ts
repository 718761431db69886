import type { App } from './app.ts';
import type { CommandId } from './commandIds.ts';
import { newNotes } from './commands/newNotes.ts';
import { openPublishedPost } from './commands/openPublishedPost.ts';
import { previewPost } from './commands/previewPost.ts';
import { publish } from './commands/publish.ts';
import { restartServer } from './commands/restartServer.ts';
import { showLog } from './commands/showLog.ts';

/** What a command does. `args` are what the menu or the caller handed over. */
export type Command = (app: App, args: readonly unknown[]) => Promise<unknown>;

/** Every command. A new one is a file, a line here, one in `commandIds.ts`, one in the manifest, and a test. */
export const commands: Readonly<Record<CommandId, Command>> = {
  'confnotes.new': newNotes,
  'confnotes.preview': previewPost,
  'confnotes.publish': publish,
  'confnotes.openPost': openPublishedPost,
  'confnotes.showLog': showLog,
  'confnotes.restartServer': restartServer,
};
