import type { PageOutcome } from './askPage.ts';
import type { LinkHost } from './linkHost.ts';

/** So long an answer of any host proves that the line is up, in milliseconds. */
const proofLasts = 5000;

/** Knows whether trouble is the links' or the line's. */
export class OnlineWatch {
  readonly #host: LinkHost;
  readonly #signal: AbortSignal;
  #lastAnswer = Number.NEGATIVE_INFINITY;
  #asking: Promise<boolean> | undefined;
  #offline = false;

  constructor(host: LinkHost, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
  }

  /** Once offline, a run stays so: what was not checked is checked by the next one. */
  get isOffline(): boolean {
    return this.#offline;
  }

  /** Whether an outcome says nothing about the link, since nothing can be reached. */
  async isToBlame(outcome: PageOutcome): Promise<boolean> {
    const now = this.#host.timer.elapsed();
    if (outcome.kind === 'answered') {
      this.#lastAnswer = now;
      return false;
    }
    if (!ofTheLine.has(outcome.trouble)) return false;
    if (now - this.#lastAnswer < proofLasts) return false;
    // One question at a time for all that wait.
    this.#asking ??= this.#host.web.isOnline(this.#signal).finally(() => {
      this.#asking = undefined;
    });
    if (await this.#asking) this.#lastAnswer = this.#host.timer.elapsed();
    else this.#offline = true;
    return this.#offline;
  }
}

/** Trouble that looks the same without a line. */
const ofTheLine: ReadonlySet<string> = new Set(['no-such-name', 'lookup-failed', 'unreachable', 'timeout']);
