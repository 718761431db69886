const day = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Longest interval that is spelt out, in days. */
const longestEvent = 366;
const millisecondsPerDay = 86_400_000;

/** Milliseconds of a `YYYY-MM-DD` that exists in the calendar; `undefined`: it does not. */
function dayToTime(text: string): number | undefined {
  const found = day.exec(text);
  if (found === null) return undefined;
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
  return timeToDay(time) === text ? time : undefined;
}

function timeToDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Days of an ISO 8601 date or of an interval `2014-09-26/2014-09-28`, in order; `undefined`: it is neither. */
export function daysOf(text: string): readonly string[] | undefined {
  const [first = '', last = first, more] = text
    .trim()
    .split('/')
    .map((part) => part.trim());
  if (more !== undefined) return undefined;
  const from = dayToTime(first);
  if (last === first) return from === undefined ? undefined : [first];
  const to = dayToTime(last);
  if (from === undefined || to === undefined || to < from) return undefined;
  const count = (to - from) / millisecondsPerDay + 1;
  if (count > longestEvent) return undefined;
  return Array.from({ length: count }, (_, i) => timeToDay(from + i * millisecondsPerDay));
}
