import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem, Severity } from '#core/problem.ts';
import { toRange } from './toRange.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A problem as the Problems view shows it. */
export function toDiagnostic(document: TextDocument, problem: Problem): Diagnostic {
  return {
    source: 'confnotes',
    code: problem.code,
    severity: severities[problem.severity],
    message: problem.message,
    range: toRange(document, problem.span),
  };
}
