import { fileURLToPath } from 'node:url';
import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';

/** What the system says of a file, in words for people; what is no word of the system stays as it is. */
export function explained(uri: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === 'AbortError' || !('code' in error)) return error;
  const place = uri.startsWith('file:') ? fileURLToPath(uri) : uri;
  const make = (code: string, message: string, advice: string) =>
    new NotesError(code, message, { advice, cause: error });
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return make(
        'files.full',
        t('There is no room left to write {0}.', place),
        t('Make room and try again.'),
      );
    case 'EROFS':
      return make(
        'files.read-only',
        t('{0} is on a read-only disk.', place),
        t('Choose another folder, or make it writable.'),
      );
    case 'EACCES':
    case 'EPERM':
      return make(
        'files.denied',
        t('{0} may not be read or written.', place),
        t('Check who may read and write there, or choose another folder.'),
      );
    case 'EISDIR':
      return make('files.is-folder', t('{0} is a folder.', place), t('Name a file.'));
    case 'ENOTDIR':
    case 'EEXIST':
      return make(
        'files.not-a-folder',
        t('{0} cannot be made: a file stands where a folder is needed.', place),
        t('Choose another folder.'),
      );
    default:
      return make(
        'files.failed',
        t('{0} could not be read or written: {1}.', place, String(error.code)),
        t('Check that the place is there and try again.'),
      );
  }
}
