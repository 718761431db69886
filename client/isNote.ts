import type * as vscode from 'vscode';

/** The documents that are notes: by language, or by file name where somebody maps the files back to Markdown. */
export const noteSelector = [
  { language: 'confnotes' },
  { language: 'markdown', pattern: '**/*.confnotes.md' },
];

/** Whether a document is a note. */
export function isNote({ languageId, uri }: Pick<vscode.TextDocument, 'languageId' | 'uri'>): boolean {
  return languageId === 'confnotes' || (languageId === 'markdown' && uri.path.endsWith('.confnotes.md'));
}
