import type * as vscode from 'vscode';
import type { PublishJob } from '#core/publish/plan.ts';
import type { App } from '../app.ts';
import { editorNotes } from './editorNotes.ts';
import { siteTarget } from './siteTarget.ts';

/** What is to be published of the event that a note belongs to, from the texts as they are in the editor, and where to. */
export async function prepare(
  { ports, server }: App,
  note: vscode.Uri,
  signal: AbortSignal,
): Promise<PublishJob> {
  const { set, receiptsUri } = await server.posts(note, signal);
  const { clock, digest } = ports;
  const target = await siteTarget(note, ports, signal);
  return { set, target, receiptsUri, notes: editorNotes, clock, digest };
}
