import { expect, test } from 'vitest';
import { Turns } from '../../client/publish/turns.ts';

test('work begins when what was asked for before it is done', async () => {
  const turns = new Turns();
  const done: string[] = [];
  let endFirst = (): void => {};
  const first = turns.take(async () => {
    await new Promise<void>((resolve) => {
      endFirst = resolve;
    });
    done.push('first');
  });
  const second = turns.take(async () => {
    done.push('second');
  });
  await Promise.resolve();
  endFirst();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
});

test('work that fails tells who asked for it, and does not stop the next', async () => {
  const turns = new Turns();
  const failing = turns.take(async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await turns.take(async () => 'next')).toBe('next');
});
