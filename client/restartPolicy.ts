/** Most restarts within {@link windowSeconds} before the server is left alone. */
const mostRestarts = 5;
const windowSeconds = 180;

/** Whether a server that stopped by itself is started again. */
export class RestartPolicy {
  readonly #now: () => number;
  #stops: readonly number[] = [];

  /** @param now Milliseconds since some fixed moment. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes one more stop. */
  afterStop(): 'restart' | 'give-up' {
    const now = this.#now();
    this.#stops = [...this.#stops.filter((at) => now - at < windowSeconds * 1000), now];
    return this.#stops.length > mostRestarts ? 'give-up' : 'restart';
  }

  /** The user took it in hand: counting starts anew. */
  forget(): void {
    this.#stops = [];
  }
}
