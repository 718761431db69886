import type { Timer } from '../ports.ts';
import type { Pace } from './pacing.ts';

interface Host {
  /** What waits, in order; what stands before `next` is done. */
  waiting: (() => void)[];
  next: number;
  inFlight: number;
  /** No request starts before, as the timer counts. */
  readyAt: number;
  /** It stands in line for the next free slot, or sleeps until it is ready. */
  queued: boolean;
}

/** Lets requests go as a pace allows: hosts take turns, and each rests between requests. */
export class Pacer {
  readonly #hosts = new Map<string, Host>();
  readonly #pace: Pace;
  readonly #timer: Timer;
  readonly #signal: AbortSignal;
  /** Hosts that may start a request as soon as a slot is free. */
  #line: Host[] = [];
  #inFlight = 0;
  #pumping = false;

  constructor(pace: Pace, timer: Timer, signal: AbortSignal) {
    this.#pace = pace;
    this.#timer = timer;
    this.#signal = signal;
  }

  /** Has `start` called once a request to the host may go. Whoever is started calls {@link done} when it is over. */
  add(name: string, start: () => void): void {
    const host = this.#hostOf(name);
    host.waiting.push(start);
    this.#enqueue(host);
    this.#pump();
  }

  /** Waits for a turn, before everything that was added for the host. */
  turn(name: string): Promise<void> {
    return new Promise((resolve) => {
      const host = this.#hostOf(name);
      if (host.next > 0) host.waiting[--host.next] = resolve;
      else host.waiting.unshift(resolve);
      this.#enqueue(host);
      this.#pump();
    });
  }

  /** A request to the host is over. */
  done(name: string): void {
    const host = this.#hostOf(name);
    host.inFlight--;
    this.#inFlight--;
    if (this.#pace.pauseSeconds > 0) {
      host.readyAt = Math.max(host.readyAt, this.#now() + this.#pace.pauseSeconds * 1000);
    }
    this.#enqueue(host);
    this.#pump();
  }

  /** Leaves a host alone for so long from now, in milliseconds. */
  rest(name: string, milliseconds: number): void {
    const host = this.#hostOf(name);
    host.readyAt = Math.max(host.readyAt, this.#now() + milliseconds);
  }

  #hostOf(name: string): Host {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      host = { waiting: [], next: 0, inFlight: 0, readyAt: 0, queued: false };
      this.#hosts.set(name, host);
    }
    return host;
  }

  #enqueue(host: Host): void {
    if (host.queued || host.next === host.waiting.length || host.inFlight >= this.#pace.perHost) return;
    host.queued = true;
    const wait = host.readyAt === 0 ? 0 : host.readyAt - this.#now();
    if (wait <= 0) {
      this.#line.push(host);
      return;
    }
    const wake = () => {
      host.queued = false;
      this.#enqueue(host);
      this.#pump();
    };
    // An aborted wait wakes as well: whoever is started then sees the signal.
    void this.#timer.wait(wait, this.#signal).then(wake, () => {
      host.readyAt = 0;
      wake();
    });
  }

  #pump(): void {
    // A start may add more: the loop that is running sees to it.
    if (this.#pumping) return;
    this.#pumping = true;
    let at = 0;
    while (this.#inFlight < this.#pace.overall) {
      const host = this.#line[at++];
      if (host === undefined) break;
      host.queued = false;
      // It may have been told to rest since it was put in line.
      if (host.readyAt > 0 && host.readyAt > this.#now() && !this.#signal.aborted) {
        this.#enqueue(host);
        continue;
      }
      const start = host.waiting[host.next++];
      if (start === undefined) continue;
      if (host.next === host.waiting.length) {
        host.waiting = [];
        host.next = 0;
      }
      host.inFlight++;
      this.#inFlight++;
      if (this.#pace.pauseSeconds > 0)
        host.readyAt = Math.max(host.readyAt, this.#now() + this.#pace.pauseSeconds * 1000);
      this.#enqueue(host);
      start();
    }
    this.#line = at === 0 ? this.#line : this.#line.slice(Math.min(at, this.#line.length));
    this.#pumping = false;
  }

  #now(): number {
    return this.#timer.elapsed();
  }
}
