import * as vscode from 'vscode';
import { NotesError } from '#core/errors.ts';
import type { Receipt } from '#core/note/model.ts';
import { readHolder } from '#core/publish/receipts/readHolder.ts';
import { folderName } from '#core/publish/targets.ts';
import { roundUp } from '#core/render/post.ts';
import type { App } from '../app.ts';
import { settingsAt } from '../settingsAt.ts';
import { editorNotes } from './editorNotes.ts';
import { siteFolder } from './siteFolder.ts';

/** A post that is published somewhere. */
export interface PublishedPost {
  readonly title: string;
  readonly receipt: Receipt;
}

/** What was published of the event of a note, round-up first. */
export async function publishedPosts({ server }: App, note: vscode.Uri): Promise<readonly PublishedPost[]> {
  const { set, receiptsUri } = await server.posts(note, new AbortController().signal);
  const receipts = readHolder(await editorNotes.read(receiptsUri)).frontMatter?.receipts ?? [];
  return receipts
    .map((receipt) => ({
      title: set.posts.find(({ key }) => key === receipt.post)?.title ?? receipt.post,
      receipt,
    }))
    .sort((a, b) => Number(b.receipt.post === roundUp) - Number(a.receipt.post === roundUp));
}

/**
 * Opens a published post in the browser; one in the repository of a site, whose address is not known, in the editor. A page of the built-in site is shown as it lies in its folder; of addresses that
 * a note names, only web addresses are opened, whatever somebody wrote into it.
 * @throws {NotesError} `publish.not-web` for any other address.
 */
export async function openReceipt(
  { posts }: App,
  note: vscode.Uri,
  { target, id, url }: Receipt,
): Promise<void> {
  const folder = siteFolder(note, settingsAt(note).publishFolder);
  const isOwn = target === folderName(folder.toString());
  if (isOwn && id.endsWith('.html')) return (await posts()).open(folder, id);
  if (!/^https?:\/\//i.test(url)) {
    if (isOwn && /^(?!.*\.\.)[^/\\].*\.(?:md|mdx|markdown)$/.test(id)) {
      await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, id));
      return;
    }
    throw new NotesError(
      'publish.not-web',
      vscode.l10n.t('The note says that the post is at {0}, which is no web address.', url),
      {
        advice: vscode.l10n.t('Publish again, then open it.'),
      },
    );
  }
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
