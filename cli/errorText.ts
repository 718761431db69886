import { NotesError } from '#core/errors.ts';

/** What went wrong and what to do about it, on one line. A fault of ours comes with its stack. */
export function errorText(error: unknown): string {
  if (error instanceof NotesError) {
    return `confnotes: ${error.message}${error.advice === undefined ? '' : ` ${error.advice}`}\n`;
  }
  return `confnotes: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
}
