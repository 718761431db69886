import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';

/** Biggest file that is looked at, in bytes: far more than anybody writes at one event. */
const mostBytes = 4_000_000;

/**
 * A file as the editor would show it, without its byte order mark.
 * @param name How to call the file in messages.
 * @throws {NotesError} `notes.too-large`, `notes.not-text`, or `notes.mixed-lines` for what the editor could not write
 * back byte by byte.
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  const { t } = vscode.l10n;
  if (bytes.byteLength > mostBytes) {
    throw new NotesError(
      'notes.too-large',
      t('{0} is too large: over {1} MB.', name, mostBytes / 1_000_000),
      {
        advice: t('Check that it is the right file, or split it.'),
      },
    );
  }
  if (bytes.includes(0)) {
    throw new NotesError('notes.not-text', t('{0} is no text in UTF-8: it holds NUL bytes.', name), {
      advice: t('Check that it is the right file.'),
    });
  }
  const text = decoded(bytes, name);
  if (new Set(text.match(/\r\n|\n|\r/g)).size > 1 || /\r(?!\n)/.test(text)) {
    throw new NotesError('notes.mixed-lines', t('The lines of {0} do not all end in the same way.', name), {
      advice: t(
        'Saving it in the editor would change them all. Do that first, if it is fine, then try again.',
      ),
    });
  }
  return text;
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotesError('notes.not-text', vscode.l10n.t('{0} is not written in UTF-8.', name), {
      advice: vscode.l10n.t('Save it with that encoding, then try again.'),
      cause,
    });
  }
}
