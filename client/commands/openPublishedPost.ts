import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { openReceipt, type PublishedPost, publishedPosts } from '../publish/publishedPosts.ts';
import { targetNote, tellNoNote } from '../targetNote.ts';

/** Opens a post that was published from a note; asks which one, if there are several. */
export async function openPublishedPost(app: App, args: readonly unknown[]): Promise<void> {
  const { t } = vscode.l10n;
  const note = await targetNote(app, args);
  if (!note) return tellNoNote(app);
  const posts = note.isUntitled ? [] : await publishedPosts(app, note.uri);
  if (posts.length === 0) {
    const publish = t('Publish…');
    const choice = await app.notices.info(t('Nothing was published from these notes yet.'), publish);
    if (choice === publish) await vscode.commands.executeCommand('confnotes.publish', note.uri);
    return;
  }
  const chosen = posts.length === 1 ? posts[0] : await choose(posts);
  if (chosen) await openReceipt(app, note.uri, chosen.receipt);
}

async function choose(posts: readonly PublishedPost[]): Promise<PublishedPost | undefined> {
  const items = posts.map((post) => ({ label: post.title, description: post.receipt.url, post }));
  const placeHolder = vscode.l10n.t('Which post shall be opened?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.post;
}
