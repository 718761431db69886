/** How hard the web may be asked. */
export interface Pace {
  /** Most requests at once over all hosts. */
  readonly overall: number;
  /** Most requests at once to one host. */
  readonly perHost: number;
  /** Shortest time from the end of one request to a host to the start of the next beside it, in seconds. */
  readonly pauseSeconds: number;
}

/** Slow enough that no host notices, fast enough for the links of a conference. */
export const gentlePace: Pace = { overall: 16, perHost: 2, pauseSeconds: 0.2 };
