import type { Clock, Random, Timer, Web } from '../ports.ts';

/** What a host must bring for links to be checked. */
export interface LinkHost {
  readonly web: Web;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
}
