import path from 'node:path';
import type { Severity } from '#core/problem.ts';
import type { FileProblems } from './checkCommand.ts';
import { version } from './version.ts';

/**
 * Problems as code scanning services read them.
 * Source: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarif(files: readonly FileProblems[]): object {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'confnotes', version, rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, problems }) =>
          problems.map(({ code, severity, message, line, column }) => ({
            ruleId: code,
            ruleIndex: codes.indexOf(code),
            level: levels[severity],
            message: { text: message },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          })),
        ),
      },
    ],
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** A path as a URI reference, relative where the path is. */
function uriOf(file: string): string {
  const parts = file.split(path.sep).map(encodeURIComponent).join('/');
  return path.isAbsolute(file) ? `file://${parts.startsWith('/') ? '' : '/'}${parts}` : parts;
}
