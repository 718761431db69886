import type * as vscode from 'vscode';
import type { Ports } from '#core/ports.ts';
import type { NotesServer } from './notesServer.ts';
import type { Notices } from './notices.ts';
import type { Preview } from './preview/preview.ts';
import type { Turns } from './publish/turns.ts';
import type { PostOpener } from './site/postOpener.ts';

/** What commands work with; put together once, in `features.ts`. */
export interface App {
  readonly ports: Ports;
  readonly notices: Notices;
  readonly channel: vscode.LogOutputChannel;
  readonly server: NotesServer;
  readonly preview: Preview;
  /** Loads publishing when it is first asked. */
  posts(): Promise<PostOpener>;
  /** Publishing in this window: a plan is made of what the run before it left, and two runs never meet. */
  readonly publishing: Turns;
  /** Tells the user what failed, and the log why. */
  report(what: string, error: unknown): void;
}
