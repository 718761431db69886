import { describe, expect, it } from 'vitest';
import { retryAfterSeconds } from '#core/links/retryAfter.ts';

const now = new Date('2026-11-24T12:00:00Z');

describe('how long a host asks to be left alone', () => {
  it.each([
    ['1', 1],
    [' 120 ', 120],
    ['0', 0],
    ['1.5', 1.5],
    ['3s', 3],
    ['1m1s', 61],
    ['2h', 7200],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30],
    ['2026-11-24T12:01:00Z', 60],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 86_400],
  ])('%j is %d s', (value, seconds) => {
    expect(retryAfterSeconds(value, now)).toBe(seconds);
  });

  it.each([undefined, '', 'soon', '-5', '1e3', '12 monkeys'])('%j is nothing that can be read', (value) => {
    expect(retryAfterSeconds(value, now)).toBeUndefined();
  });
});
