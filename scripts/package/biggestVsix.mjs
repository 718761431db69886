/** Biggest size of the packaged extension, in KB of 1000 bytes. */
export const biggestVsixKb = 1500;
