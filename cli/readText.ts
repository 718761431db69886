import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Files } from '#core/ports.ts';

/** Largest note that is read, in bytes: a book of notes, and far more than one event gives. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Text of a note, a byte order mark included.
 * @param name How the author calls the file, for messages.
 * @throws {NotesError} `files.missing`, `files.is-folder`, `notes.too-large`, or `notes.not-text` for what is no UTF-8.
 */
export async function readText(
  uri: string,
  name: string,
  files: Files,
  signal?: AbortSignal,
): Promise<string> {
  const stat = await files.stat(uri, signal);
  if (stat?.kind === 'folder') {
    throw new NotesError('files.is-folder', t('{0} is a folder.', name), { advice: t('Name a note.') });
  }
  if (stat !== undefined && stat.size > maxBytes) {
    throw new NotesError('notes.too-large', t('{0} is larger than a note can be ({1} MB).', name, '16'), {
      advice: t('Check that it is the right file.'),
    });
  }
  const bytes = stat === undefined ? undefined : await files.read(uri, signal);
  if (bytes === undefined) {
    throw new NotesError('files.missing', t('There is no {0}.', name), { advice: t('Check the path.') });
  }
  return decoded(bytes, name);
}

function decoded(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new NotesError('notes.not-text', t('{0} is written in UTF-16.', name), {
      advice: t('Save it as UTF-8.'),
    });
  }
  if (bytes.includes(0)) {
    throw new NotesError('notes.not-text', t('{0} is not a text file: it holds NUL bytes.', name), {
      advice: t('Check that it is the right file.'),
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new NotesError('notes.not-text', t('{0} is not written in UTF-8.', name), {
      advice: t('Save it as UTF-8.'),
      cause,
    });
  }
}
