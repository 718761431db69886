import { type DocumentDiagnosticParams, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { noteProblems } from '../noteProblems.ts';
import { refreshDiagnostics } from '../refreshDiagnostics.ts';
import { toDiagnostic } from '../toDiagnostic.ts';

/** What the Problems view shows, when the editor asks for it. */
export const diagnostics: Feature = {
  capabilities: {
    diagnosticProvider: {
      identifier: 'confnotes',
      // Links lead to headings of other notes.
      interFileDependencies: true,
      workspaceDiagnostics: false,
    },
  },
  register(server) {
    const { connection, settings, answer, client } = server;
    connection.languages.diagnostics.on(
      answer('textDocument/diagnostic', async ({ textDocument }: DocumentDiagnosticParams) => {
        const found = await noteProblems(server, textDocument.uri);
        const items = found?.problems.map((problem) => toDiagnostic(found.document, problem)) ?? [];
        return { kind: DocumentDiagnosticReportKind.Full, items };
      }),
    );
    settings.onChange(() => refreshDiagnostics(connection, client()));
  },
};
