/** Work that is done one piece after the other, in the order in which it came. */
export class Jobs {
  #last: Promise<void> = Promise.resolve();
  #open = 0;
  #unclear = 0;
  readonly #whenIdle: () => void;
  readonly #whenFailed: (error: unknown) => void;

  constructor(whenIdle: () => void, whenFailed: (error: unknown) => void) {
    this.#whenIdle = whenIdle;
    this.#whenFailed = whenFailed;
  }

  /** Adds a piece. `job` calls `clear` once it is clear what it comes to, though that may still take its time. */
  add(job: (clear: () => void) => Promise<void>): void {
    this.#open++;
    this.#unclear++;
    let isClear = false;
    const clear = (): void => {
      if (!isClear) this.#unclear--;
      isClear = true;
    };
    this.#last = this.#last
      .then(() => job(clear))
      .catch(this.#whenFailed)
      .finally(() => {
        clear();
        this.#open--;
        if (this.#open === 0) this.#whenIdle();
      });
  }

  /** Whether all is done. */
  get isIdle(): boolean {
    return this.#open === 0;
  }

  /** Resolves once all is done, or after some time, in milliseconds. */
  async idle(signal: AbortSignal, mostMs = Number.POSITIVE_INFINITY): Promise<void> {
    const end = performance.now() + mostMs;
    while (!this.isIdle && performance.now() < end) {
      await Promise.race([this.#last, after(Math.min(50, end - performance.now()))]);
      signal.throwIfAborted();
    }
  }

  /** Resolves once it is clear of every piece what it comes to. */
  async clear(signal: AbortSignal): Promise<void> {
    while (this.#unclear > 0) {
      await Promise.race([this.#last, after(5)]);
      signal.throwIfAborted();
    }
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
