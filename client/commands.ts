import type { App } from './app.ts';
import type { CommandId } from './commandIds.ts';

/** What a command does. `args` are what the menu or the caller handed over. */
export type Command = (app: App, args: readonly unknown[]) => Promise<unknown>;

/**
 * Every command, read when it is first chosen. A new one is a file, a line here, one in `commandIds.ts`, one in the
 * manifest, and a test.
 */
export const commands: Readonly<Record<CommandId, () => Promise<Command>>> = {
  'confnotes.new': async () => (await import('./commands/newNotes.ts')).newNotes,
  'confnotes.useAsNotes': async () => (await import('./adopting.ts')).useAsNotes,
  'confnotes.preview': async () => (await import('./commands/previewPost.ts')).previewPost,
  'confnotes.publish': async () => (await import('./publishing.ts')).publish,
  'confnotes.openPost': async () => (await import('./publishing.ts')).openPublishedPost,
  'confnotes.showLog': async () => (await import('./commands/showLog.ts')).showLog,
  'confnotes.restartServer': async () => (await import('./commands/restartServer.ts')).restartServer,
};
