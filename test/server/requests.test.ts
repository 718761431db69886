import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { NotesError } from '#core/errors.ts';
import { answering } from '../../server/request.ts';

const silent = { error: () => undefined, warn: () => undefined };
const never = new CancellationTokenSource().token;

test('cancelled work answers that it was cancelled', async () => {
  const cancel = new CancellationTokenSource();
  const handler = answering(silent)('x', (_: unknown, signal) => untilAborted(signal));
  const answer = handler({}, cancel.token);
  cancel.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('work that is cancelled before it starts does not start', async () => {
  const cancel = new CancellationTokenSource();
  cancel.cancel();
  let started = false;
  const handler = answering(silent)('x', async () => {
    started = true;
  });
  await expect(handler({}, cancel.token)).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(started).toBe(false);
});

test('a bug is logged with its stack and answered as an error', async () => {
  const logged: string[] = [];
  const handler = answering({ ...silent, error: (message) => void logged.push(message) })('x', async () => {
    throw new TypeError('oops');
  });
  await expect(handler({}, never)).rejects.toBeInstanceOf(ResponseError);
  expect(logged.join()).toMatch(/^x failed: TypeError: oops\n\s+at /);
});

test('trouble outside the text is answered in its own words, with its code and advice', async () => {
  const handler = answering(silent)('x', async () => {
    throw new NotesError('files.denied', 'No entry.', { advice: 'Knock.' });
  });
  await expect(handler({}, never)).rejects.toMatchObject({
    message: 'No entry.',
    data: { code: 'files.denied', advice: 'Knock.' },
  });
});

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
