import type { DocumentOnTypeFormattingParams } from 'vscode-languageserver';
import { endList } from '#core/features/endList.ts';
import type { Feature } from '../feature.ts';
import { toRange } from '../toRange.ts';

/**
 * Enter in an empty list item ends the list. The editor's own rules for Enter cannot take text away, and a key of our own
 * would wait for us; this comes after the key, and not at all when somebody went on typing.
 */
export const onTypeFormatting: Feature = {
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  register({ connection, notes, answer }) {
    connection.onDocumentOnTypeFormatting(
      answer(
        'textDocument/onTypeFormatting',
        async ({ textDocument, position }: DocumentOnTypeFormattingParams) => {
          const open = await notes.get(textDocument.uri);
          if (!open) return undefined;
          const edit = endList(open.note, open.document.offsetAt(position));
          return edit && [{ range: toRange(open.document, edit.span), newText: edit.newText }];
        },
      ),
    );
  },
};
