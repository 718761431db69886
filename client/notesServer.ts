import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  ErrorCodes,
  type ErrorHandler,
  LanguageClient,
  ResponseError,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import type { AdoptFile } from '#core/adopt/adoption.ts';
import { NotesError } from '#core/errors.ts';
import {
  type AdoptionEditsParams,
  type AdoptionEditsResult,
  type AdoptionParams,
  type AdoptionResult,
  adoptionEditsRequest,
  adoptionRequest,
} from '#protocol/adoption.ts';
import type { InitializationOptions } from '#protocol/initialization.ts';
import {
  type PostsParams,
  type PostsResult,
  type PreviewParams,
  type PreviewResult,
  postsRequest,
  previewRequest,
} from '#protocol/requests.ts';
import { noteSelector } from './isNote.ts';
import type { Notices } from './notices.ts';
import { RestartPolicy } from './restartPolicy.ts';

/** The language server, as long as there are notes to serve. */
export class NotesServer {
  readonly #module: string;
  readonly #storage: vscode.Uri | undefined;
  readonly #channel: vscode.LogOutputChannel;
  readonly #notices: Notices;
  readonly #policy = new RestartPolicy(() => performance.now());
  #client: LanguageClient;
  #toldOfRestart = false;

  constructor(context: vscode.ExtensionContext, channel: vscode.LogOutputChannel, notices: Notices) {
    this.#module = context.asAbsolutePath('dist/server.js');
    this.#storage = context.storageUri;
    this.#channel = channel;
    this.#notices = notices;
    this.#client = this.#makeClient();
    context.subscriptions.push({ dispose: () => void this.#end(this.#client) });
  }

  /** Starts the server unless it runs. */
  start(): Promise<void> {
    return this.#client.start();
  }

  /** Process of the server, for the tests; `undefined`: none runs. */
  get pid(): number | undefined {
    return this.#client.serverProcess?.pid;
  }

  /** Ends the server, however it is, and starts another. */
  async restart(): Promise<void> {
    const old = this.#client;
    this.#policy.forget();
    // A client whose server failed to start stays failed: it takes a new one.
    this.#client = this.#makeClient();
    await this.#end(old);
    await this.#client.start();
  }

  async #end(client: LanguageClient): Promise<void> {
    await client.dispose().catch((error: unknown) => this.#channel.debug(`The old server: ${String(error)}`));
  }

  #makeClient(): LanguageClient {
    const translations = vscode.l10n.bundle;
    const storage = this.#storage?.scheme === 'file' ? this.#storage.toString() : undefined;
    const initializationOptions: InitializationOptions = {
      ...(translations && { translations }),
      ...(storage && { storage }),
    };
    return new UnquotingClient(
      'confnotes',
      'Conference Notes',
      { module: this.#module, transport: TransportKind.ipc },
      {
        documentSelector: noteSelector,
        initializationOptions,
        outputChannel: this.#channel,
        // Trouble with one request is for the log: a toast at every keystroke would help nobody.
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler: this.#errorHandler(),
      },
    );
  }

  /** The posts of the event that a note belongs to. */
  posts(uri: vscode.Uri, signal: AbortSignal): Promise<PostsResult> {
    const params: PostsParams = { uri: uri.toString() };
    return this.#ask(postsRequest, params, signal);
  }

  /** What the preview of a note shows. */
  preview(uri: vscode.Uri, signal: AbortSignal): Promise<PreviewResult> {
    const params: PreviewParams = { uri: uri.toString() };
    return this.#ask(previewRequest, params, signal);
  }

  /** What is recognised in files that may become notes. */
  adoption(files: readonly AdoptFile[], signal: AbortSignal): Promise<AdoptionResult> {
    const params: AdoptionParams = { files };
    return this.#ask(adoptionRequest, params, signal);
  }

  /** The lines that carry out proposals made for the same files. */
  adoptionEdits(
    files: readonly AdoptFile[],
    acceptedIds: readonly string[],
    signal: AbortSignal,
  ): Promise<AdoptionEditsResult> {
    const params: AdoptionEditsParams = { files, acceptedIds };
    return this.#ask(adoptionEditsRequest, params, signal);
  }

  async #ask<R>(method: string, params: unknown, signal: AbortSignal): Promise<R> {
    await this.start();
    signal.throwIfAborted();
    const cancel = new vscode.CancellationTokenSource();
    const onAbort = (): void => cancel.cancel();
    signal.addEventListener('abort', onAbort);
    try {
      return await this.#client.sendRequest<R>(method, params, cancel.token);
    } catch (error) {
      signal.throwIfAborted();
      throw asNotesError(error);
    } finally {
      signal.removeEventListener('abort', onAbort);
      cancel.dispose();
    }
  }

  #errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (this.#policy.afterStop() === 'give-up') {
          void this.#offerRestart();
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        void this.#tellOfRestart();
        return { action: CloseAction.Restart, handled: true };
      },
    };
  }

  async #tellOfRestart(): Promise<void> {
    if (this.#toldOfRestart) return;
    this.#toldOfRestart = true;
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t(
      'The outline and checks of Conference Notes stopped and were started again. Nothing is lost.',
    );
    if ((await this.#notices.warn(message, showLog)) === showLog) this.#channel.show();
  }

  async #offerRestart(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t(
      'The outline and checks of Conference Notes keep stopping. Your notes are safe; outline, preview and publishing are off.',
    );
    const choice = await this.#notices.error(message, restart, showLog);
    if (choice === showLog) this.#channel.show();
    if (choice === restart) await this.restart();
  }
}

/** A client whose trace names messages and leaves out what is in them: they hold the text of notes. */
class UnquotingClient extends LanguageClient {
  override trace(message: string): void {
    super.trace(message);
  }
}

/** The server says what it could not do in words for people, with a code of ours; if it says nothing, it is gone. */
function asNotesError(error: unknown): unknown {
  if (error instanceof ResponseError && gone.includes(error.code)) {
    return new NotesError(
      'server.stopped',
      vscode.l10n.t('The language server stopped in the middle of it.'),
      {
        advice: vscode.l10n.t('It is started again: try once more.'),
        cause: error,
      },
    );
  }
  if (!(error instanceof ResponseError)) return error;
  const data: unknown = error.data;
  if (typeof data !== 'object' || data === null || !('code' in data) || typeof data.code !== 'string')
    return error;
  const advice = 'advice' in data && typeof data.advice === 'string' ? { advice: data.advice } : {};
  return new NotesError(data.code, error.message, { ...advice, cause: error });
}

const gone: readonly number[] = [ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive];
