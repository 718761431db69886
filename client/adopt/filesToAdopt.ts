import * as vscode from 'vscode';
import type { AdoptFile } from '#core/adopt/adoption.ts';
import { NotesError } from '#core/errors.ts';
import type { Files } from '#core/ports.ts';
import { explained } from '../notices.ts';
import { decodeText } from './decodeText.ts';

/** What a command was called for, read. */
export interface FilesToAdopt {
  readonly files: readonly AdoptFile[];
  /** Why other files are left out, in words for people. */
  readonly leftOut: readonly string[];
}

/** Most files that are looked at in one go. */
const mostFiles = 500;

/**
 * Reads files, and the Markdown files in and below folders, as they are in the editor, or else on disk. Notes are left
 * out, as are folders that tools keep for themselves.
 * @throws {NotesError} when there is nothing to read, or too much.
 */
export async function filesToAdopt(
  targets: readonly vscode.Uri[],
  files: Files,
  signal: AbortSignal,
): Promise<FilesToAdopt> {
  const { t } = vscode.l10n;
  const found = new Map<string, vscode.Uri>();
  for (const target of targets)
    for (const uri of await markdownFiles(target, files, signal)) found.set(uri.toString(), uri);
  if (found.size === 0) {
    throw new NotesError('notes.none', t('There are no Markdown files to use as notes there.'), {
      advice: t('Choose a .md file, or a folder with such files. Files that are notes already are left out.'),
    });
  }
  if (found.size > mostFiles) {
    throw new NotesError('notes.too-many', t('{0} files are too many for one go.', found.size), {
      advice: t('Choose the folder of one event.'),
    });
  }
  const read: AdoptFile[] = [];
  const trouble: unknown[] = [];
  for (const uri of found.values()) {
    signal.throwIfAborted();
    try {
      read.push({ uri: uri.toString(), text: await textOf(uri, files, signal) });
    } catch (error) {
      signal.throwIfAborted();
      trouble.push(error);
    }
  }
  if (read.length === 0) throw trouble[0];
  return { files: read, leftOut: trouble.map(explained) };
}

async function markdownFiles(
  uri: vscode.Uri,
  files: Files,
  signal: AbortSignal,
): Promise<readonly vscode.Uri[]> {
  const stat = await files.stat(uri.toString(), signal);
  if (stat?.kind !== 'folder') return isMarkdown(uri) ? [uri] : [];
  const found: vscode.Uri[] = [];
  const waiting = [uri];
  for (let folder = waiting.shift(); folder && found.length <= mostFiles; folder = waiting.shift()) {
    for (const { name, kind } of await files.list(folder.toString(), signal)) {
      const entry = vscode.Uri.joinPath(folder, name);
      if (kind === 'file' && isMarkdown(entry)) found.push(entry);
      if (kind === 'folder' && !name.startsWith('.') && name !== 'node_modules') waiting.push(entry);
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isMarkdown({ path }: vscode.Uri): boolean {
  return /\.(?:md|markdown)$/i.test(path) && !/\.confnotes\.md$/i.test(path);
}

async function textOf(uri: vscode.Uri, files: Files, signal: AbortSignal): Promise<string> {
  const name = vscode.workspace.asRelativePath(uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return open.getText();
  const bytes = await files.read(uri.toString(), signal);
  if (bytes === undefined) {
    throw new NotesError('files.missing', vscode.l10n.t('There is no file {0}.', name), {
      advice: vscode.l10n.t('Save it first.'),
    });
  }
  return decodeText(bytes, name);
}
