import { expect, test, vi } from 'vitest';
import { Steady } from '../../client/preview/steady.ts';

test('wishes that come while it waits are granted once', async () => {
  vi.useFakeTimers();
  let done = 0;
  const steady = new Steady(async () => void done++, 40);
  for (let count = 0; count < 10; count++) steady.wish();
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  expect(done).toBe(1);
});

test('somebody who never stops wishing is served all the time', async () => {
  vi.useFakeTimers();
  let done = 0;
  const steady = new Steady(async () => void done++, 40);
  for (let count = 0; count < 20; count++) {
    steady.wish();
    await vi.advanceTimersByTimeAsync(20);
  }
  vi.useRealTimers();
  expect(done).toBeGreaterThanOrEqual(8);
});

test('a wish during the work is granted after it, never beside it', async () => {
  vi.useFakeTimers();
  const log: string[] = [];
  const steady = new Steady(async () => {
    log.push('start');
    await new Promise((resolve) => setTimeout(resolve, 100));
    log.push('end');
  }, 40);
  steady.wish();
  await vi.advanceTimersByTimeAsync(60);
  steady.wish();
  await vi.advanceTimersByTimeAsync(300);
  vi.useRealTimers();
  expect(log).toEqual(['start', 'end', 'start', 'end']);
});

test('after its end nothing is done any more', async () => {
  vi.useFakeTimers();
  let done = 0;
  const steady = new Steady(async () => void done++, 40);
  steady.wish();
  steady.end();
  await vi.advanceTimersByTimeAsync(200);
  vi.useRealTimers();
  expect(done).toBe(0);
});
