import type { ClientCapabilities, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { EventFinder } from './eventFinder.ts';
import type { NoteSurroundings } from './noteSurroundings.ts';
import type { OpenNotes } from './openNotes.ts';
import type { Answer } from './request.ts';
import type { SettingsSource } from './settingsOf.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What features build on. */
export interface Server {
  readonly connection: Connection;
  readonly notes: OpenNotes;
  readonly events: EventFinder;
  readonly settings: SettingsSource;
  readonly index: WorkspaceIndex;
  readonly surroundings: NoteSurroundings;
  readonly answer: Answer;
  /** What the editor can do; known once it initialized the connection. */
  client(): ClientCapabilities;
}

/** One thing the server does for an editor: what it announces, and how it answers. */
export interface Feature {
  readonly capabilities: ServerCapabilities;
  register(server: Server): void;
}
