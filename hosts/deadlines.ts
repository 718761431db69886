/** How often it is looked what is overdue, in milliseconds. */
const tick = 25;

/** One thing that must be over in time. */
export interface Deadline {
  readonly at: number;
  readonly signal: AbortSignal;
  readonly expire: () => void;
}

/** Ends what takes too long, or is not wanted any more: one timer for all, since thousands of them cost more than they tell. */
export class Deadlines {
  readonly #open = new Set<Deadline>();
  #timer: NodeJS.Timeout | undefined;

  add(seconds: number, signal: AbortSignal, expire: () => void): Deadline {
    const deadline = { at: performance.now() + seconds * 1000, signal, expire };
    this.#open.add(deadline);
    this.#timer ??= setInterval(() => this.#look(), tick);
    return deadline;
  }

  remove(deadline: Deadline): void {
    this.#open.delete(deadline);
  }

  #look(): void {
    const now = performance.now();
    for (const deadline of this.#open) if (deadline.at <= now || deadline.signal.aborted) deadline.expire();
    if (this.#open.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
