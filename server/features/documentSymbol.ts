import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineItem, type OutlineKind, outline } from '#core/features/outline.ts';
import type { Feature } from '../feature.ts';
import { toRange } from '../toRange.ts';

/** The Outline, and what breadcrumbs and *Go to Symbol in Editor* show. */
export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Conference Notes' } },
  register({ connection, notes, answer }) {
    connection.onDocumentSymbol(
      answer('textDocument/documentSymbol', async ({ textDocument }: DocumentSymbolParams) => {
        const open = await notes.get(textDocument.uri);
        return open && outline(open.note).map((item) => toSymbol(open.document, item));
      }),
    );
  },
};

/**
 * Each kind of item has a symbol kind of its own where the Outline's filters (`outline.showStrings` and the like)
 * make sense: quotes are the only strings, sessions the only classes.
 */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  event: SymbolKind.Module,
  day: SymbolKind.Namespace,
  container: SymbolKind.Package,
  session: SymbolKind.Class,
  quotes: SymbolKind.Array,
  links: SymbolKind.Array,
  'follow-ups': SymbolKind.Array,
  section: SymbolKind.Field,
  quote: SymbolKind.String,
};

function toSymbol(document: TextDocument, item: OutlineItem): DocumentSymbol {
  return {
    name: item.name,
    ...(item.detail === '' ? {} : { detail: item.detail }),
    kind: symbolKinds[item.kind],
    range: toRange(document, item.span),
    selectionRange: toRange(document, item.selectionSpan),
    ...(item.children.length === 0
      ? {}
      : { children: item.children.map((child) => toSymbol(document, child)) }),
  };
}
