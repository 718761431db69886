import { dayOf } from './dayOf.ts';

/** When a session starts, as far as its text tells. */
export interface SessionStart {
  /** `YYYY-MM-DD`. */
  readonly day: string | undefined;
  /** Minutes since midnight, local time of the event. */
  readonly minutes: number | undefined;
}

const clock = /(?<![\d:.])(\d{1,2})(?:[:.h](\d{2}))?(?!\d)\s*(?:([ap])\.?m\b\.?)?/gi;

/**
 * Reads a `Time` field such as `10:00–10:40`, `2:30 pm`, `Friday 9:00` or `2014-09-27 10:00`.
 * `day` is the day that the session's place in the notes gives it, unless the text names one.
 */
export function sessionStart(
  time: string | undefined,
  eventDays: readonly string[],
  day: string | undefined,
): SessionStart {
  if (time === undefined) return { day, minutes: undefined };
  const text = time.slice(0, 200);
  return {
    day: dayOf(text, eventDays) ?? day,
    minutes: minutesOf(text.replace(/\b\d{4}-\d{2}-\d{2}T?/g, ' ')),
  };
}

/** The start of a session for `<time datetime>`: `2014-09-27T10:00`, or the day alone; `undefined`: no day is known. */
export function toDateTime(start: SessionStart): string | undefined {
  if (start.day === undefined || start.minutes === undefined) return start.day;
  const hours = String(Math.floor(start.minutes / 60)).padStart(2, '0');
  return `${start.day}T${hours}:${String(start.minutes % 60).padStart(2, '0')}`;
}

interface Reading {
  readonly hours: number;
  readonly minutes: number;
  readonly half: string | undefined;
}

function minutesOf(text: string): number | undefined {
  const readings = [...text.matchAll(clock)]
    .map((found): Reading & { readonly sure: boolean } => ({
      hours: Number(found[1]),
      minutes: Number(found[2] ?? 0),
      half: found[3]?.toLowerCase(),
      sure: found[2] !== undefined || found[3] !== undefined,
    }))
    .filter((reading) => reading.hours < 24 && reading.minutes < 60);
  const sure = readings.some((reading) => reading.sure);
  const [first, second] = readings;
  if (first === undefined || !sure) return undefined;
  if (first.half !== undefined || second?.half === undefined) return inMinutes(first, first.half);
  const asSecond = inMinutes(first, second.half);
  return asSecond <= inMinutes(second, second.half) ? asSecond : inMinutes(first, undefined);
}

function inMinutes(reading: Reading, half: string | undefined): number {
  const hours = half === undefined ? reading.hours : (reading.hours % 12) + (half === 'p' ? 12 : 0);
  return hours * 60 + reading.minutes;
}
