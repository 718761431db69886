import { type DocumentDiagnosticParams, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { lint } from '#core/lint/lint.ts';
import type { Feature } from '../feature.ts';
import { toDiagnostic } from '../toDiagnostic.ts';

/** What the Problems view shows, when the editor asks for it. */
export const diagnostics: Feature = {
  capabilities: {
    diagnosticProvider: {
      identifier: 'confnotes',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    },
  },
  register({ connection, notes, settings, answer, client }) {
    connection.languages.diagnostics.on(
      answer('textDocument/diagnostic', async ({ textDocument }: DocumentDiagnosticParams) => {
        const open = await notes.get(textDocument.uri);
        const items = open ? lint(open.note).map((problem) => toDiagnostic(open.document, problem)) : [];
        return { kind: DocumentDiagnosticReportKind.Full, items };
      }),
    );
    settings.onChange(() => {
      if (client().workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    });
  },
};
