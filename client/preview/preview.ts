import * as vscode from 'vscode';
import type { Log } from '#core/ports.ts';
import { isNote } from '../isNote.ts';
import type { NotesServer } from '../notesServer.ts';
import { pageHtml } from './pageHtml.ts';
import { readPageMessage, readPageState } from './pageMessages.ts';
import { previewType } from './previewType.ts';
import { shownPosts } from './shownPosts.ts';
import { Steady } from './steady.ts';

/** Longest wait before a change is rendered, in milliseconds: with rendering and painting it stays below 100. */
const pauseMs = 40;

interface Shown {
  readonly panel: vscode.WebviewPanel;
  readonly refresh: Steady;
  uri: vscode.Uri;
  /** Post to turn to when it is next shown; `undefined`: the one that is in front. */
  wanted: string | undefined;
}

/** The one panel that shows the posts of the note being written, and follows the writer from note to note. */
export class Preview {
  readonly #extensionUri: vscode.Uri;
  readonly #server: NotesServer;
  readonly #log: Log;
  readonly #didShow = new vscode.EventEmitter<string | undefined>();
  /** The page painted the text as it is now; tells the key of the post in front, if there is one. */
  readonly onDidShow = this.#didShow.event;
  #shown: Shown | undefined;

  constructor({ extensionUri, subscriptions }: vscode.ExtensionContext, server: NotesServer, log: Log) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.#log = log;
    subscriptions.push(
      this.#didShow,
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (isNote(document)) this.#shown?.refresh.wish();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('confnotes')) this.#shown?.refresh.wish();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isNote(editor.document)) this.#follow(editor.document.uri);
      }),
    );
  }

  /** The note being previewed; `undefined`: there is no preview. */
  get uri(): vscode.Uri | undefined {
    return this.#shown?.uri;
  }

  /**
   * Shows a note's posts beside the editor, and leaves the cursor where it is.
   * @param key Of the post to show; `undefined`: any.
   */
  open(uri: vscode.Uri, key?: string): void {
    if (this.#shown) {
      this.#shown.wanted = key;
      this.#shown.panel.reveal(undefined, true);
      if (this.#shown.uri.toString() !== uri.toString()) this.#point(this.#shown, uri);
      this.#shown.refresh.wish();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.#attach(vscode.window.createWebviewPanel(previewType, '', column), uri, key);
  }

  /** Takes over a panel that was open before the window was reloaded. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = readPageState(state)?.uri;
    if (!uri || this.#shown) panel.dispose();
    else this.#attach(panel, vscode.Uri.parse(uri));
  }

  #attach(panel: vscode.WebviewPanel, uri: vscode.Uri, wanted?: string): void {
    const shown: Shown = { panel, uri, wanted, refresh: new Steady(() => this.#show(shown), pauseMs) };
    this.#shown = shown;
    panel.onDidDispose(() => {
      shown.refresh.end();
      if (this.#shown === shown) this.#shown = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const said = readPageMessage(message);
      if (said?.kind === 'ready') shown.refresh.wish();
      if (said?.kind === 'shown') this.#didShow.fire(said.key);
    });
    this.#point(shown, uri);
    panel.webview.html = pageHtml(panel.webview, this.#extensionUri, uri);
  }

  #follow(uri: vscode.Uri): void {
    const shown = this.#shown;
    if (!shown || shown.uri.toString() === uri.toString()) return;
    this.#point(shown, uri);
    shown.refresh.wish();
  }

  /** Images may come from the workspace and from the note's folder, scripts and styles from this extension. */
  #point(shown: Shown, uri: vscode.Uri): void {
    shown.uri = uri;
    const folders = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
    shown.panel.title = vscode.l10n.t('Preview {0}', uri.path.split('/').at(-1) ?? '');
    shown.panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        vscode.Uri.joinPath(this.#extensionUri, 'media'),
        ...folders,
        ...(uri.scheme === 'untitled' ? [] : [vscode.Uri.joinPath(uri, '..')]),
      ],
    };
  }

  /** Trouble is for the log: the preview keeps showing what it showed. */
  async #show(shown: Shown): Promise<void> {
    try {
      const { uri, panel } = shown;
      // The server knows the text of open notes; an untitled one that was closed is gone.
      if (uri.scheme !== 'untitled') await vscode.workspace.openTextDocument(uri);
      const result = await this.#server.preview(uri, new AbortController().signal);
      if (this.#shown === shown && shown.uri === uri) {
        await panel.webview.postMessage({ ...shownPosts(uri, result, panel.webview), key: shown.wanted });
        shown.wanted = undefined;
      }
    } catch (error) {
      this.#log.error('The preview could not be brought up to date.', error);
    }
  }
}
