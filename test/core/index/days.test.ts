import { describe, expect, it } from 'vitest';
import { dayOf } from '#core/index/dayOf.ts';
import { sessionStart, toDateTime } from '#core/index/sessionStart.ts';

const days = ['2014-09-26', '2014-09-27', '2014-09-28'];

describe('dayOf', () => {
  it.each([
    ['Day 2', '2014-09-27'],
    ['PyCon — Sunday', '2014-09-28'],
    ['Fri', '2014-09-26'],
    ['27 September', '2014-09-27'],
    ['Sept 27th', '2014-09-27'],
    ['September 28, 2015', '2015-09-28'],
    ['2013-01-02', '2013-01-02'],
    ['Day 9', undefined],
    ['Monday', undefined],
    ['March 3', undefined],
    ['Auth', undefined],
  ])('reads %s as %s', (text, day) => {
    expect(dayOf(text, days)).toBe(day);
  });

  it('does not choose between two Fridays', () => {
    expect(dayOf('Friday', ['2014-09-26', '2014-10-03'])).toBeUndefined();
  });
});

describe('sessionStart', () => {
  it.each([
    ['10:00–10:40', '2014-09-27T10:00'],
    ['10:00-10:40', '2014-09-27T10:00'],
    ['9.30', '2014-09-27T09:30'],
    ['2:30 pm', '2014-09-27T14:30'],
    ['1–2pm', '2014-09-27T13:00'],
    ['11–1pm', '2014-09-27T11:00'],
    ['12 a.m.', '2014-09-27T00:00'],
    ['Sunday 9am', '2014-09-28T09:00'],
    ['2014-09-26 16:05', '2014-09-26T16:05'],
    ['after lunch', '2014-09-27'],
    ['25:00', '2014-09-27'],
    ['slot 3', '2014-09-27'],
  ])('reads %s as %s', (time, dateTime) => {
    expect(toDateTime(sessionStart(time, days, '2014-09-27'))).toBe(dateTime);
  });

  it('gives no date and time when the day is not known', () => {
    expect(toDateTime(sessionStart('10:00', [], undefined))).toBeUndefined();
  });
});
