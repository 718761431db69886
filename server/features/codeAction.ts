import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { overlaps } from '#core/text/span.ts';
import type { Feature } from '../feature.ts';
import { noteProblems } from '../noteProblems.ts';
import { toDiagnostic } from '../toDiagnostic.ts';
import { toRange } from '../toRange.ts';

/** Ways to mend the problems at the cursor. */
export const codeAction: Feature = {
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  register(server) {
    const { connection, answer } = server;
    connection.onCodeAction(
      answer('textDocument/codeAction', async ({ textDocument, range }: CodeActionParams) => {
        const found = await noteProblems(server, textDocument.uri);
        if (!found) return undefined;
        const { document, problems } = found;
        const asked = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) + 1 };
        return problems
          .filter(({ span }) => overlaps({ start: span.start, end: span.end + 1 }, asked))
          .flatMap((problem) =>
            (problem.fixes ?? []).map(
              ({ title, edits }): CodeAction => ({
                title,
                kind: CodeActionKind.QuickFix,
                diagnostics: [toDiagnostic(document, problem)],
                isPreferred: problem.fixes?.length === 1,
                edit: {
                  changes: {
                    [textDocument.uri]: edits.map(({ span, newText }) => ({
                      range: toRange(document, span),
                      newText,
                    })),
                  },
                },
              }),
            ),
          );
      }),
    );
  },
};
