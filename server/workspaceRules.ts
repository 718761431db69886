import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { defaultNoteFileRules, type NoteFileRules, readNoteFileRules } from '#core/files/noteFileRules.ts';

/** The rules by which an editor tells the notes in a folder from other files. */
export async function rulesFrom(
  connection: Connection,
  client: ClientCapabilities,
  folderUri: string,
): Promise<NoteFileRules> {
  if (!client.workspace?.configuration) return defaultNoteFileRules;
  const [files, search]: unknown[] = await connection.workspace.getConfiguration([
    { scopeUri: folderUri, section: 'files' },
    { scopeUri: folderUri, section: 'search' },
  ]);
  return readNoteFileRules(files, search);
}
