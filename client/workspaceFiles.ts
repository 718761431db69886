import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { FileStat, Files } from '#core/ports.ts';

/** Files as the editor reaches them, local or remote. */
export const workspaceFiles: Files = {
  async read(uri, signal) {
    const bytes = await orAbsent(uri, () => vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    signal?.throwIfAborted();
    return bytes;
  },

  // A reader sees the old bytes or the new ones: they are written beside the file, and take its place in one step. The
  // editor would let them take the place of a folder, too, with all that is in it.
  async write(uri, bytes, signal) {
    const target = vscode.Uri.parse(uri);
    const folder = vscode.Uri.joinPath(target, '..');
    const aside = vscode.Uri.joinPath(folder, `.${randomUUID()}.tmp`);
    await explaining(uri, async () => {
      if ((await workspaceFiles.stat(uri, signal))?.kind === 'folder') throw isFolder(target);
      await vscode.workspace.fs.createDirectory(folder);
      signal?.throwIfAborted();
      try {
        await vscode.workspace.fs.writeFile(aside, bytes);
        await vscode.workspace.fs.rename(aside, target, { overwrite: true });
      } catch (error) {
        await Promise.resolve(vscode.workspace.fs.delete(aside)).catch(() => undefined);
        throw error;
      }
    });
  },

  async remove(uri, signal) {
    signal?.throwIfAborted();
    await orAbsent(uri, () => vscode.workspace.fs.delete(vscode.Uri.parse(uri), { recursive: true }));
  },

  async list(uri, signal) {
    const entries =
      (await orAbsent(uri, () => vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)))) ?? [];
    signal?.throwIfAborted();
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind ? [{ name, kind }] : [];
    });
  },

  async stat(uri, signal): Promise<FileStat | undefined> {
    const found = await orAbsent(uri, () => vscode.workspace.fs.stat(vscode.Uri.parse(uri)));
    signal?.throwIfAborted();
    const kind = found && kindOf(found.type);
    return found && kind && { kind, size: found.size };
  },

  // The editor follows links and cannot say where they lead; on other file systems than this machine's nobody can.
  async real(uri, signal) {
    const place = vscode.Uri.parse(uri);
    if (place.scheme !== 'file') return uri;
    const found = await realpath(place.fsPath).catch(() => undefined);
    signal?.throwIfAborted();
    return found === undefined ? uri : vscode.Uri.file(found).toString();
  },
};

function isFolder(target: vscode.Uri): NotesError {
  return new NotesError('files.is-folder', vscode.l10n.t('{0} is a folder.', target.fsPath), {
    advice: vscode.l10n.t('Move it away, or choose another folder to publish to.'),
  });
}

function kindOf(type: vscode.FileType): FileStat['kind'] | undefined {
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : undefined;
}

async function orAbsent<T>(uri: string, work: () => Thenable<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileNotADirectory') return undefined;
    throw explainedFor(uri, error);
  }
}

async function explaining<T>(uri: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explainedFor(uri, error);
  }
}

/** The editor passes on what the disk says only in words; codes of our own are made of both. */
function explainedFor(uri: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof NotesError || error.name === 'AbortError') return error;
  const place = vscode.Uri.parse(uri);
  const name = place.scheme === 'file' ? place.fsPath : place.toString(true);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  const { t } = vscode.l10n;
  if (/ENOSPC|EDQUOT/.test(error.message)) {
    const advice = t('Make room on the disk and try again.');
    return new NotesError('files.full', t('There is no room left to write {0}.', name), {
      advice,
      cause: error,
    });
  }
  if (/EROFS/.test(error.message)) {
    const advice = t('Choose another folder, or make it writable.');
    return new NotesError('files.read-only', t('{0} is on a read-only disk.', name), {
      advice,
      cause: error,
    });
  }
  if (code === 'NoPermissions' || /EACCES|EPERM/.test(error.message)) {
    const advice = t('Check who may read and write there, or choose another folder.');
    return new NotesError('files.denied', t('{0} may not be read or written.', name), {
      advice,
      cause: error,
    });
  }
  const advice = t('Check that the place is there and try again.');
  return new NotesError('files.failed', t('{0} could not be read or written.', name), {
    advice,
    cause: error,
  });
}
