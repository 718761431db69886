import * as vscode from 'vscode';
import { readSettings, type Settings } from '#core/settings.ts';

/** Settings as they hold for a note or folder; without one, as they hold for the window. */
export function settingsAt(uri: vscode.Uri | undefined): Settings {
  return readSettings(vscode.workspace.getConfiguration(undefined, uri ?? null).get('confnotes'));
}
