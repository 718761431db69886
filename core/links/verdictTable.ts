import type { AnsweredOutcome, LinkTrouble, VerdictKind } from './verdict.ts';

/** One line of the table from answers to verdicts. The first line that fits decides. */
export interface VerdictRow {
  /** Stable name, never translated. */
  readonly reason: string;
  readonly verdict: VerdictKind;
  /** What it is about, for the documentation; English. */
  readonly when: string;
  readonly fits:
    | { readonly trouble: readonly LinkTrouble[] }
    | { readonly answer: (answer: AnsweredOutcome) => boolean };
}

const answer = (fits: (answer: AnsweredOutcome) => boolean) => ({ answer: fits });
const status = (...wanted: readonly number[]) => answer(({ status: got }) => wanted.includes(got));
const good = ({ status: got }: AnsweredOutcome) => got >= 200 && got < 300;

/**
 * Every answer and its verdict. Only what nobody can doubt is called broken: walls against programs, sign-ins, limits and
 * bad days of servers say nothing about the page.
 */
export const verdictTable: readonly VerdictRow[] = [
  {
    reason: 'bot-wall',
    verdict: 'unverified',
    when: 'a wall against programs (`cf-mitigated: challenge`)',
    fits: answer(({ botWall }) => botWall),
  },
  {
    reason: 'fragment-missing',
    verdict: 'missing-fragment',
    when: '2xx, and the page has no such fragment',
    fits: answer((got) => good(got) && got.fragment === 'missing'),
  },
  {
    reason: 'fragment-unknown',
    verdict: 'unverified',
    when: '2xx, and the page is too long to look for the fragment',
    fits: answer((got) => good(got) && got.fragment === 'unknown'),
  },
  {
    reason: 'moved',
    verdict: 'moved',
    when: '301 or 308, and 2xx there',
    fits: answer((got) => good(got) && got.movedTo !== undefined),
  },
  { reason: 'fine', verdict: 'ok', when: '2xx, also behind 302, 303 or 307', fits: answer(good) },
  { reason: 'not-found', verdict: 'broken', when: '404', fits: status(404) },
  { reason: 'gone', verdict: 'broken', when: '410', fits: status(410) },
  { reason: 'sign-in', verdict: 'unverified', when: '401, 407', fits: status(401, 407) },
  { reason: 'forbidden', verdict: 'unverified', when: '403', fits: status(403) },
  { reason: 'too-many-requests', verdict: 'unverified', when: '429', fits: status(429) },
  { reason: 'legal-reasons', verdict: 'unverified', when: '451', fits: status(451) },
  {
    reason: 'denied',
    verdict: 'unverified',
    when: '999, as LinkedIn answers programs',
    fits: status(999),
  },
  {
    reason: 'server-error',
    verdict: 'unverified',
    when: '5xx',
    fits: answer(({ status: got }) => got >= 500 && got < 600),
  },
  { reason: 'odd-status', verdict: 'unverified', when: 'any other status', fits: answer(() => true) },
  {
    reason: 'no-such-name',
    verdict: 'broken',
    when: 'there is no host of that name, while others are found',
    fits: { trouble: ['no-such-name'] },
  },
  {
    reason: 'malformed',
    verdict: 'broken',
    when: 'no address that a browser would take',
    fits: { trouble: ['malformed'] },
  },
  { reason: 'timeout', verdict: 'unverified', when: 'no answer in time', fits: { trouble: ['timeout'] } },
  {
    reason: 'tls',
    verdict: 'unverified',
    when: 'a certificate that is expired, of another name or of unknown origin',
    fits: { trouble: ['tls'] },
  },
  {
    reason: 'private-address',
    verdict: 'unverified',
    when: 'an address of this machine or a private network: not asked',
    fits: { trouble: ['private-address'] },
  },
  {
    reason: 'no-connection',
    verdict: 'unverified',
    when: 'the connection is refused, reset or has no route; the name cannot be looked up now',
    fits: { trouble: ['refused', 'reset', 'unreachable', 'lookup-failed'] },
  },
  {
    reason: 'redirects',
    verdict: 'unverified',
    when: 'redirects in a circle, more than ten, or to no web address',
    fits: { trouble: ['redirect-loop', 'too-many-redirects', 'bad-redirect'] },
  },
  {
    reason: 'bad-answer',
    verdict: 'unverified',
    when: 'an answer that is not HTTP, or with too long a header',
    fits: { trouble: ['bad-answer'] },
  },
];
