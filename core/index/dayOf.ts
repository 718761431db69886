const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const isoDay = /\b(\d{4}-\d{2}-\d{2})\b/;
const dayNumber = /\bday\s*(\d{1,3})\b/i;
const weekday = /\b(sun|mon|tue|wed|thu|fri|sat)(?:s|r|rs|nes|ur)?(?:day)?\b/i;
const monthFirst = new RegExp(
  `\\b(${monthWord})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4}))?`,
  'i',
);
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?(${monthWord})\\b\\.?,?(?:\\s+(\\d{4}))?`,
  'i',
);

/**
 * The day, `YYYY-MM-DD`, that a text such as `Day 2`, `Friday`, `27 September` or `2014-09-27` names, given the days of
 * the event; `undefined`: it names none, or one that cannot be told without knowing more.
 */
export function dayOf(text: string, eventDays: readonly string[]): string | undefined {
  const iso = isoDay.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const written = writtenDate(text, eventDays);
  if (written !== undefined) return written;
  const number = dayNumber.exec(text)?.[1];
  if (number !== undefined) return eventDays[Number(number) - 1];
  const name = weekday.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const index = weekdays.findIndex((full) => full.startsWith(name));
  const matching = eventDays.filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === index);
  return matching.length === 1 ? matching[0] : undefined;
}

function writtenDate(text: string, eventDays: readonly string[]): string | undefined {
  const first = monthFirst.exec(text);
  const second = first === null ? dayFirst.exec(text) : null;
  const month = first?.[1] ?? second?.[2];
  const day = first?.[2] ?? second?.[1];
  if (month === undefined || day === undefined) return undefined;
  const monthAndDay = `${pad(months.indexOf(month.slice(0, 3).toLowerCase()) + 1)}-${pad(Number(day))}`;
  const year =
    first?.[3] ?? second?.[3] ?? eventDays.find((known) => known.endsWith(monthAndDay))?.slice(0, 4);
  return year === undefined ? undefined : `${year}-${monthAndDay}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
