import { verdictTable } from '#core/links/verdictTable.ts';

/** The verdict table as the documentation shows it. */
export function verdictTableText(): string {
  const rows = verdictTable.map(
    ({ when, verdict, reason }) => `| ${when} | \`${verdict}\` | \`${reason}\` |`,
  );
  return ['| Answer | Verdict | Reason |', '| --- | --- | --- |', ...rows].join('\n');
}
