import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkedByMarkdown } from '#core/lint/checkedByMarkdown.ts';
import type { Problem } from '#core/problem.ts';
import type { Server } from './feature.ts';

/** What is to be said about an open note, and its document to turn offsets into positions. `undefined`: it is not open. */
export async function noteProblems(
  server: Server,
  uri: string,
): Promise<{ readonly document: TextDocument; readonly problems: readonly Problem[] } | undefined> {
  const { lint } = await import('./noteParser.ts');
  const around = await server.surroundings.of(uri);
  const open = await server.notes.get(uri);
  if (!open) return undefined;
  const { note, document } = open;
  const problems = lint(note, around);
  return (await isCheckedByEditor(server, document))
    ? { document, problems: problems.filter(({ code }) => !checkedByMarkdown.has(code)) }
    : { document, problems };
}

/** Whether the editor itself checks the links of this file, as VS Code does for Markdown where that is switched on. */
async function isCheckedByEditor(
  { connection, client }: Server,
  { languageId, uri }: TextDocument,
): Promise<boolean> {
  if (languageId !== 'markdown' || !client().workspace?.configuration) return false;
  const section = 'markdown.validate.enabled';
  return (await connection.workspace.getConfiguration({ scopeUri: uri, section })) === true;
}
