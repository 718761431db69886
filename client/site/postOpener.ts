import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { Files } from '#core/ports.ts';
import { siteUri } from '#core/publish/targets/folder/sitePaths.ts';
import { publishedSite } from './publishedSite.ts';
import { SiteServer } from './siteServer.ts';

/** Opens published pages in the browser, wherever the editor runs. */
export class PostOpener {
  readonly #files: Files;
  readonly #server = new SiteServer();
  /** Names of sites that are served, by folder: long and random, so that nobody else on this machine guesses them. */
  readonly #names = new Map<string, string>();

  constructor({ subscriptions }: vscode.ExtensionContext, files: Files) {
    this.#files = files;
    subscriptions.push({ dispose: () => void this.#server.stop() });
  }

  /**
   * @param folder Of the site.
   * @param path Of the page within it.
   * @throws {NotesError} `files.missing` when the page is not there any more.
   */
  async open(folder: vscode.Uri, path: string): Promise<void> {
    if (!(await publishedSite(folder.toString(), this.#files).read(path))) {
      throw new NotesError(
        'files.missing',
        vscode.l10n.t('The page {0} is not in {1}.', path, folder.fsPath),
        {
          advice: vscode.l10n.t('Publish again to make it anew.'),
        },
      );
    }
    await vscode.env.openExternal(await this.addressOf(folder, path));
  }

  /** Where a browser of the user finds a page: on disk on the desktop, else at a server of ours. */
  async addressOf(folder: vscode.Uri, path: string): Promise<vscode.Uri> {
    const page = vscode.Uri.parse(siteUri(folder.toString(), path));
    const desktop = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    return desktop && page.scheme === 'file' ? page : this.servedAddressOf(folder, path);
  }

  /** Address of a page at the loopback server, as a browser outside reaches it. */
  async servedAddressOf(folder: vscode.Uri, path: string): Promise<vscode.Uri> {
    const uri = folder.toString();
    const name = this.#names.get(uri) ?? randomBytes(12).toString('hex');
    this.#names.set(uri, name);
    const port = await this.#server.serve(name, publishedSite(uri, this.#files));
    // Proxies on the way may know servers by their port only: the path is added behind what they make of it.
    const outside = await vscode.env.asExternalUri(vscode.Uri.parse(`http://127.0.0.1:${port}/`));
    return vscode.Uri.joinPath(outside, name, path);
  }
}
