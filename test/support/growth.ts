/** Lengths of the short and of the long text, in UTF-16 units. */
const shortLength = 12_000;
const longLength = 96_000;
/** Cheaper work tells nothing, in milliseconds: what else the process does costs as much. */
const least = 10;

/**
 * How much more processor time some work takes for a text 8 times as long: 8 if it is linear, 64 if it is quadratic. A
 * limit far from both holds on a busy machine too. Below 8: even the long text costs next to nothing.
 */
export function growth(text: (length: number) => string, work: (text: string) => void): number {
  const [short, long] = [text(shortLength), text(longLength)];
  const cost = (what: string) => {
    const start = process.cpuUsage();
    work(what);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const ratio = () => cost(long) / Math.max(least, cost(short));
  const first = ratio();
  // The first run may have paid for what the engine does once.
  return first > 20 ? Math.min(first, ratio()) : first;
}
