import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';

/** Short messages to the user. `undefined`: dismissed, or no choice taken. */
export interface Notices {
  info(message: string, ...choices: readonly string[]): Promise<string | undefined>;
  warn(message: string, ...choices: readonly string[]): Promise<string | undefined>;
  error(message: string, ...choices: readonly string[]): Promise<string | undefined>;
}

/** Notices as the editor shows them. `heard` is told of each one, for the tests. */
export function editorNotices(heard: (message: string) => void): Notices {
  return {
    async info(message, ...choices) {
      heard(message);
      return vscode.window.showInformationMessage(message, ...choices);
    },
    async warn(message, ...choices) {
      heard(message);
      return vscode.window.showWarningMessage(message, ...choices);
    },
    async error(message, ...choices) {
      heard(message);
      return vscode.window.showErrorMessage(message, ...choices);
    },
  };
}

/** What happened and what to do about it, for people. Bugs are told as such; their stack is for the log. */
export function explained(error: unknown): string {
  if (error instanceof NotesError) return error.advice ? `${error.message} ${error.advice}` : error.message;
  return vscode.l10n.t('Something went wrong in Conference Notes. The log says more.');
}
