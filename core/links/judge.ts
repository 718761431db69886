import type { Outcome, Verdict } from './verdict.ts';
import { type VerdictRow, verdictTable } from './verdictTable.ts';

/** What the author said of a host or an address beforehand. */
export interface Expectation {
  /** Statuses that count as fine, whatever the table says. */
  readonly acceptedStatuses: readonly number[];
  /** It is the address of a post of these notes, which may not be there yet. */
  readonly isOwn: boolean;
}

/** What to think of an outcome. `at` and `notBefore` in milliseconds since 1970. */
export function judge(outcome: Outcome, expected: Expectation, at: number, notBefore?: number): Verdict {
  const common = {
    at,
    ...(outcome.kind === 'answered' ? { status: outcome.status } : {}),
    ...(notBefore === undefined ? {} : { notBefore }),
  };
  if (outcome.kind === 'answered' && expected.acceptedStatuses.includes(outcome.status))
    return { ...common, kind: 'ok', reason: 'accepted' };
  const row = rowFor(outcome);
  if (expected.isOwn && mayComeAlive.has(row.reason))
    return { ...common, kind: 'not-live-yet', reason: row.reason };
  const movedTo = row.verdict === 'moved' && outcome.kind === 'answered' ? outcome.movedTo : undefined;
  return {
    ...common,
    kind: row.verdict,
    reason: row.reason,
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

/** How an own post answers that is not published: not there, or to those only who may see drafts. */
const mayComeAlive: ReadonlySet<string> = new Set([
  'not-found',
  'gone',
  'sign-in',
  'forbidden',
  'no-such-name',
]);

function rowFor(outcome: Outcome): VerdictRow {
  const row = verdictTable.find(({ fits }) => {
    if ('answer' in fits) return outcome.kind === 'answered' && fits.answer(outcome);
    return outcome.kind === 'trouble' && fits.trouble.includes(outcome.trouble);
  });
  if (row === undefined) throw new Error(`The verdict table has no row for ${JSON.stringify(outcome)}.`);
  return row;
}
