import * as vscode from 'vscode';
import type { TestApi } from '../../../client/testApi.ts';

/** This extension as VS Code knows it; what it exports is there in tests only. */
export function extension(): vscode.Extension<TestApi> {
  const found = vscode.extensions.getExtension<TestApi>('confnotes.confnotes');
  if (found === undefined) throw new Error('VS Code does not know the extension confnotes.confnotes.');
  return found;
}
