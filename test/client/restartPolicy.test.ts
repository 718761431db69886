import { expect, test } from 'vitest';
import { RestartPolicy } from '../../client/restartPolicy.ts';

test('a server is started again five times in three minutes, and no more', () => {
  const policy = new RestartPolicy(() => 0);
  expect(Array.from({ length: 6 }, () => policy.afterStop())).toEqual([
    ...Array(5).fill('restart'),
    'give-up',
  ]);
});

test('stops of long ago do not count', () => {
  let now = 0;
  const policy = new RestartPolicy(() => now);
  for (let count = 0; count < 5; count++) policy.afterStop();
  now = 180_000;
  expect(policy.afterStop()).toBe('restart');
});

test('when the user takes it in hand, counting starts anew', () => {
  const policy = new RestartPolicy(() => 0);
  for (let count = 0; count < 6; count++) policy.afterStop();
  policy.forget();
  expect(policy.afterStop()).toBe('restart');
});
