/** Longest `Retry-After` that is believed, in seconds: a day. */
const longest = 86_400;

/**
 * How long a host asks to be left alone, in seconds from `now`: `Retry-After` in seconds or as a date, and the `1m30s` that
 * some servers write. `undefined`: nothing that can be read.
 * Source: RFC 9110, 10.2.3.
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,10}(?:\.\d+)?$/.test(text)) return Math.min(longest, Number(text));
  const spelt = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6}(?:\.\d+)?)s)?$/.exec(text);
  if (spelt !== null && text !== '') {
    const [, hours = '0', minutes = '0', seconds = '0'] = spelt;
    return Math.min(longest, Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
  }
  // Dates have a day's name or are ISO: of other numbers the platform would make dates as well.
  const time = /[a-z]{3}|^\d{4}-/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  return Math.min(longest, Math.max(0, (time - now.getTime()) / 1000));
}
