import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { type Fold, folding } from '#core/features/folding.ts';
import type { Feature } from '../feature.ts';

/** What can be folded. Withheld text counts as comment: *Fold All Block Comments* hides it on a shared screen. */
export const foldingRange: Feature = {
  capabilities: { foldingRangeProvider: true },
  register({ connection, notes, answer }) {
    connection.onFoldingRanges(
      answer('textDocument/foldingRange', async ({ textDocument }: FoldingRangeParams) => {
        const open = await notes.get(textDocument.uri);
        return open && folding(open.note).map(toFoldingRange);
      }),
    );
  },
};

function toFoldingRange({ kind, startLine, endLine }: Fold): FoldingRange {
  const comment = kind === 'withheld' || kind === 'comment';
  return comment ? { startLine, endLine, kind: FoldingRangeKind.Comment } : { startLine, endLine };
}
