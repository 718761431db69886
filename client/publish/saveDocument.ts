import type * as vscode from 'vscode';

/** How often saving is tried when somebody types on meanwhile. */
const mostTries = 5;

/**
 * Saves a document that was just edited. The editor also answers no when the document was changed, or saved by
 * somebody else, such as auto save, while it was saving: what counts is whether anything is left to save.
 * @returns Whether the text is on the disk.
 */
export async function saveDocument(
  document: Pick<vscode.TextDocument, 'save' | 'isDirty'>,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    if ((await document.save()) || !document.isDirty) return true;
  }
  return false;
}
