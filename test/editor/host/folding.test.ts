import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';

describe('folding', () => {
  it('knows sections, and withheld text as comments', async () => {
    const content = '## One\n\n<!-- private -->\ngossip\n<!-- /private -->\n';
    const { uri } = await vscode.workspace.openTextDocument({ language: 'confnotes', content });
    const folds = await until('folds', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      return found !== undefined && found.length > 0 && found;
    });
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start, end, kind]),
      [
        [0, 4, undefined],
        [2, 4, vscode.FoldingRangeKind.Comment],
      ],
    );
  });
});
