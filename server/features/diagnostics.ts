import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '#core/lint/lint.ts';
import type { Problem, Severity } from '#core/problem.ts';
import type { Feature } from '../feature.ts';
import { toRange } from '../toRange.ts';

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

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

function toDiagnostic(document: TextDocument, problem: Problem): Diagnostic {
  return {
    source: 'confnotes',
    code: problem.code,
    severity: severities[problem.severity],
    message: problem.message,
    range: toRange(document, problem.span),
  };
}
