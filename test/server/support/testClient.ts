import { PassThrough } from 'node:stream';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  createConnection,
  createMessageConnection,
  type DiagnosticSeverity,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type FoldingRange,
  type InitializeResult,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../../server/host.ts';
import { startServer } from '../../../server/startServer.ts';

export const noteUri = 'file:///notes/event.confnotes.md';

/** What an editor does to a server, over a real connection in memory. */
export interface TestClient {
  readonly initialized: InitializeResult;
  /** Messages the server wrote to its log. */
  readonly logged: readonly string[];
  open(text: string, uri?: string): Promise<void>;
  change(range: Range | undefined, text: string, uri?: string): Promise<void>;
  close(uri?: string): Promise<void>;
  symbols(uri?: string): Promise<DocumentSymbol[] | null>;
  folds(uri?: string): Promise<FoldingRange[] | null>;
  diagnostics(
    uri?: string,
  ): Promise<
    readonly { code: unknown; severity: DiagnosticSeverity | undefined; message: string; range: Range }[]
  >;
  request<R>(method: string, params: unknown, signal?: AbortSignal): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  /** Resolves when the server next asks for diagnostics to be pulled again. */
  refreshed(): Promise<void>;
}

export interface TestClientOptions {
  readonly host?: Host;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the editor has set under `confnotes`, asked at each request of the server. */
  readonly settings?: () => unknown;
  /** What it has set under another section, such as `files`. */
  readonly otherSettings?: (section: string) => unknown;
  readonly workspaceFolders?: readonly string[];
}

const noFiles: Host = { files: { read: async () => undefined, list: async () => [] } };

const everything: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** Starts a server and initializes it. */
export async function testClient(options: TestClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    options.host ?? noFiles,
  );
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const logged: string[] = [];
  const waiting: (() => void)[] = [];
  let version = 1;
  connection.onNotification(
    'window/logMessage',
    ({ message }: { message: string }) => void logged.push(message),
  );
  connection.onRequest(
    'workspace/configuration',
    ({ items }: { items: readonly { readonly section?: string }[] }) =>
      items.map(
        ({ section = '' }) =>
          (section === 'confnotes' ? options.settings?.() : options.otherSettings?.(section)) ?? null,
      ),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    for (const resolve of waiting.splice(0)) resolve();
    return null;
  });
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    workspaceFolders: options.workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities: options.capabilities ?? everything,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification('initialized', {});

  const documents = (uri: string) => ({ textDocument: { uri } });
  return {
    initialized,
    logged,
    open: (text, uri = noteUri) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'confnotes', version: version++, text },
      }),
    change: (range, text, uri = noteUri) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: version++ },
        contentChanges: [range ? { range, text } : { text }],
      }),
    close: (uri = noteUri) => connection.sendNotification('textDocument/didClose', documents(uri)),
    symbols: (uri = noteUri) => connection.sendRequest('textDocument/documentSymbol', documents(uri)),
    folds: (uri = noteUri) => connection.sendRequest('textDocument/foldingRange', documents(uri)),
    async diagnostics(uri = noteUri) {
      const report: DocumentDiagnosticReport = await connection.sendRequest(
        'textDocument/diagnostic',
        documents(uri),
      );
      if (report.kind !== 'full') throw new Error(`A ${report.kind} report was not asked for.`);
      return report.items.map(({ code, severity, message, range }) => ({
        code,
        severity,
        message: String(message),
        range,
      }));
    },
    async request(method, params, signal) {
      if (!signal) return connection.sendRequest(method, params);
      const cancel = new CancellationTokenSource();
      signal.addEventListener('abort', () => cancel.cancel());
      return connection.sendRequest(method, params, cancel.token);
    },
    notify: (method, params) => connection.sendNotification(method, params),
    refreshed: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
