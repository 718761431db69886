/**
 * Repeats work when asked, at a steady pace: never twice at once, at most every `pauseMs`, and always once more after
 * the last wish. A typist never has to stop for it.
 */
export class Steady {
  readonly #work: () => Promise<void>;
  readonly #pauseMs: number;
  #wished = false;
  #busy = false;
  #ended = false;

  /** @param work Must not throw. */
  constructor(work: () => Promise<void>, pauseMs: number) {
    this.#work = work;
    this.#pauseMs = pauseMs;
  }

  wish(): void {
    this.#wished = true;
    if (!this.#busy) void this.#run();
  }

  end(): void {
    this.#ended = true;
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#wished && !this.#ended) {
      await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      this.#wished = false;
      if (!this.#ended) await this.#work();
    }
    this.#busy = false;
  }
}
