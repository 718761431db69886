import * as vscode from 'vscode';
import type { LocatedProblem } from '#core/render/post.ts';

/** Puts the cursor where a problem is. */
export async function goToProblem({ uri, line, column }: LocatedProblem): Promise<void> {
  const at = new vscode.Position(line - 1, column - 1);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
}
