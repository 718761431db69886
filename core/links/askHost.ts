import type { WebAnswer, WebQuestion, WebReply } from '../ports.ts';
import type { LinkHost } from './linkHost.ts';
import type { Pacer } from './pacer.ts';
import type { Patience } from './patience.ts';
import { retryAfterSeconds } from './retryAfter.ts';

/** What all requests of one run share. */
export interface AskContext {
  readonly host: LinkHost;
  readonly pacer: Pacer;
  readonly patience: Patience;
  /** Hosts that refuse HEAD: they are not asked that again. */
  readonly headRefused: Set<string>;
  /** Until when hosts want to be left alone: as the timer counts, and in milliseconds since 1970. */
  readonly resting: Map<string, { readonly elapsed: number; readonly time: number }>;
  /** How often in a row hosts gave no answer at all. */
  readonly silent: Map<string, number>;
  readonly signal: AbortSignal;
}

/** The last answer of a host to the questions for one address. */
export interface HostAnswer {
  readonly answer: WebAnswer;
  /** Until when the host wants to be left alone, in milliseconds since 1970. */
  readonly notBefore?: number;
}

type Body = NonNullable<WebQuestion['body']>;

/** So many requests in a row a host may leave unanswered before the rest of its links is given up. */
const longestSilence = 6;

/**
 * Asks for one address, following nothing: HEAD, then GET where HEAD is refused or looks wrong, and again what may only be
 * a bad moment. With `body`, GET at once.
 * @param granted Whether the host's turn has come already.
 */
export async function askHost(
  url: URL,
  body: Body | undefined,
  context: AskContext,
  granted: boolean,
): Promise<HostAnswer> {
  const { host, pacer, patience, signal, headRefused, resting, silent } = context;
  const name = url.host;
  let hasTurn = granted;
  let method: WebQuestion['method'] = body === undefined && !headRefused.has(name) ? 'HEAD' : 'GET';
  for (let tried = 1; ; tried++) {
    if (!hasTurn) await pacer.turn(name);
    hasTurn = false;
    let answer: WebAnswer;
    let asked: number | undefined;
    try {
      signal.throwIfAborted();
      const until = resting.get(name);
      if (until !== undefined && until.elapsed > host.timer.elapsed())
        return { answer: leftAlone, notBefore: until.time };
      if ((silent.get(name) ?? 0) >= longestSilence) return { answer: silence };
      if (method === 'HEAD' && headRefused.has(name)) method = 'GET';
      answer = await host.web.ask(
        { url, method, timeoutSeconds: patience.timeoutSeconds, ...(body === undefined ? {} : { body }) },
        signal,
      );
      if (isFine(answer)) {
        if (silent.size > 0) silent.delete(name);
        return { answer };
      }
      // What the host wants holds for whoever comes next: it is noted before the turn is given on.
      asked = waitAskedFor(answer, host.clock.now());
      if (asked !== undefined && (asked > patience.longestWaitSeconds || tried >= patience.tries)) {
        const time = host.clock.now().getTime() + asked * 1000;
        resting.set(name, { elapsed: host.timer.elapsed() + asked * 1000, time });
        return { answer, notBefore: time };
      }
      if (asked !== undefined) pacer.rest(name, asked * 1000);
      if (answer.kind === 'reply') {
        silent.delete(name);
        if (method === 'HEAD' && (answer.status === 405 || answer.status === 501)) headRefused.add(name);
      } else if (answer.trouble === 'timeout') silent.set(name, (silent.get(name) ?? 0) + 1);
    } finally {
      pacer.done(name);
    }
    const isHead = method === 'HEAD';
    method = 'GET';
    if (asked !== undefined || (isHead && !isFinal(answer))) continue;
    if (!mayPass(answer) || tried >= patience.tries) return { answer };
    const jitter = 0.5 + host.random();
    await host.timer.wait(patience.backoffSeconds * 1000 * 2 ** (tried - 1) * jitter, signal);
  }
}

const leftAlone: WebReply = { kind: 'reply', status: 429, header: () => undefined };
const silence: WebAnswer = { kind: 'trouble', trouble: 'timeout' };

/** Redirects are for the caller. */
function isFine(answer: WebAnswer): boolean {
  return answer.kind === 'reply' && answer.status >= 200 && answer.status < 400;
}

/** Trouble that another method would meet as well. */
function isFinal(answer: WebAnswer): boolean {
  return answer.kind === 'trouble' && finalTroubles.has(answer.trouble);
}

const finalTroubles: ReadonlySet<string> = new Set([
  'no-such-name',
  'lookup-failed',
  'refused',
  'unreachable',
  'tls',
  'private-address',
]);

/** Whether the same question may get a better answer in a moment. */
function mayPass(answer: WebAnswer): boolean {
  if (answer.kind === 'trouble') return answer.trouble === 'lookup-failed' || answer.trouble === 'reset';
  return passing.has(answer.status);
}

const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

function waitAskedFor(answer: WebAnswer, now: Date): number | undefined {
  if (answer.kind === 'trouble' || !(answer.status === 429 || answer.status === 503)) return undefined;
  return retryAfterSeconds(answer.header('retry-after'), now);
}
