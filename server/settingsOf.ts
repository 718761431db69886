import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import { readSettings, type Settings } from '#core/settings.ts';

/** Settings as the editor has them now, per note. */
export interface SettingsSource {
  of(uri: string): Promise<Settings>;
  /** What changed is asked for anew from then on. */
  onChange(listener: () => void): void;
  /** Asks the editor to say when settings change. Call it once the connection is initialized. */
  watch(): Promise<void>;
}

/** Asks the editor at first use and remembers the answer until something changes. */
export function settingsFrom(
  connection: Connection,
  client: () => InitializeParams['capabilities'],
): SettingsSource {
  const known = new Map<string, Promise<Settings>>();
  const listeners: (() => void)[] = [];
  connection.onDidChangeConfiguration(() => {
    known.clear();
    for (const listener of listeners) listener();
  });
  return {
    of(uri) {
      const found = known.get(uri) ?? ask(uri);
      known.set(uri, found);
      found.catch(() => known.delete(uri));
      return found;
    },
    onChange: (listener) => void listeners.push(listener),
    async watch() {
      if (!client().workspace?.didChangeConfiguration?.dynamicRegistration) return;
      // `files` and `search` say which files are notes, `markdown` whether their links are checked already.
      const section = ['confnotes', 'files', 'search', 'markdown.validate'];
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    },
  };

  async function ask(uri: string): Promise<Settings> {
    if (!client().workspace?.configuration) return readSettings(undefined);
    return readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'confnotes' }));
  }
}
