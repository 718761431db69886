/** How long one link is worth waiting for, and how often it is asked. */
export interface Patience {
  /** Longest wait for one answer, its body included, in seconds. */
  readonly timeoutSeconds: number;
  /** Most requests for one address that may only have a bad moment, the first included. */
  readonly tries: number;
  /** Wait before the second try, in seconds; doubled for each next one, and varied by half up and down. */
  readonly backoffSeconds: number;
  /** Longest wait that a host may ask for; when it asks for more, it is left alone instead. */
  readonly longestWaitSeconds: number;
  /** Most redirects that are followed. */
  readonly redirects: number;
  /** Most of a page that is searched for a fragment, in bytes. */
  readonly bodyBytes: number;
}

/** What browsers and people put up with. */
export const usualPatience: Patience = {
  timeoutSeconds: 15,
  tries: 3,
  backoffSeconds: 1,
  longestWaitSeconds: 20,
  redirects: 10,
  bodyBytes: 8_000_000,
};
