import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import { NotesError } from '#core/errors.ts';

/** Turns work that knows signals into a handler that knows LSP: the one place where the two meet. */
export type Answer = <P, R>(
  name: string,
  work: (params: P, signal: AbortSignal) => Promise<R>,
) => (params: P, token: CancellationToken) => Promise<R>;

/**
 * Every request goes through this. Cancelled work answers `RequestCancelled`; trouble outside the text and bugs are
 * logged and answered as errors, never as an empty result.
 */
export function answering(log: Pick<RemoteConsole, 'error' | 'warn'>): Answer {
  return (name, work) => async (params, token) => {
    const abort = new AbortController();
    const watch = token.onCancellationRequested(() => abort.abort());
    if (token.isCancellationRequested) abort.abort();
    try {
      abort.signal.throwIfAborted();
      const result = await work(params, abort.signal);
      abort.signal.throwIfAborted();
      return result;
    } catch (error) {
      if (abort.signal.aborted)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`);
      throw reported(name, error, log);
    } finally {
      watch.dispose();
    }
  };
}

function reported(
  name: string,
  error: unknown,
  log: Pick<RemoteConsole, 'error' | 'warn'>,
): ResponseError<unknown> {
  if (error instanceof NotesError) {
    log.warn(`${name}: ${error.code}, because of: ${String(error.cause)}`);
    return new ResponseError(LSPErrorCodes.RequestFailed, error.message, {
      code: error.code,
      advice: error.advice,
    });
  }
  log.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new ResponseError(
    LSPErrorCodes.RequestFailed,
    `${name} failed. The log of Conference Notes says more.`,
  );
}
