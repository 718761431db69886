import { t } from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** Work that is done sooner is not worth a word, in milliseconds. */
const quietMs = 500;

/** Shows in the editor that notes are being read, once that takes a while. */
export function indexProgress(
  connection: Connection,
  isSupported: () => boolean,
): (read: number | undefined) => void {
  let since: number | undefined;
  let shown: Promise<WorkDoneProgressServerReporter | undefined> | undefined;
  return (read) => {
    if (read === undefined) {
      void shown?.then((reporter) => reporter?.done());
      since = undefined;
      shown = undefined;
      return;
    }
    since ??= performance.now();
    if (shown === undefined && (!isSupported() || performance.now() - since < quietMs)) return;
    shown ??= begin();
    void shown.then((reporter) => reporter?.report(t('{0} notes', read)));
  };

  async function begin(): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(t('Reading notes'));
      return reporter;
    } catch {
      // An editor that shows no progress reads on without.
      return undefined;
    }
  }
}
