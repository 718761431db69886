import * as vscode from 'vscode';
import { assetScheme } from '#core/render/post.ts';
import type { PreviewPost, PreviewResult } from '#protocol/requests.ts';
import type { ShowMessage } from './pageMessages.ts';

/** What the page shall show: the posts with the addresses that images have within it, and what stays behind. */
export function shownPosts(uri: vscode.Uri, result: PreviewResult, webview: vscode.Webview): ShowMessage {
  return {
    kind: 'show',
    uri: uri.toString(),
    posts: result.posts.map((post) => withImages(post, webview)),
    remarks: remarks(result),
    nothing: vscode.l10n.t('There is nothing to publish in this note yet.'),
  };
}

function withImages(post: PreviewPost, webview: vscode.Webview): PreviewPost {
  const within = (uri: string): string => webview.asWebviewUri(vscode.Uri.parse(uri)).toString();
  const html = Object.entries(post.assets).reduce(
    (text, [id, uri]) => text.replaceAll(`"${assetScheme}${id}"`, () => `"${within(uri)}"`),
    post.html,
  );
  const cover = post.cover === undefined ? undefined : post.assets[post.cover];
  return { ...post, html, cover: cover && within(cover) };
}

function remarks({ withheldBlocks, problems }: PreviewResult): string[] {
  const { t } = vscode.l10n;
  const blocking = problems.filter(({ blocks }) => blocks !== undefined).length;
  const found: string[] = [];
  if (withheldBlocks === 1) found.push(t('1 private part stays behind.'));
  if (withheldBlocks > 1) found.push(t('{0} private parts stay behind.', withheldBlocks));
  if (blocking === 1) found.push(t('1 problem stands in the way of publishing: see Problems.'));
  if (blocking > 1) found.push(t('{0} problems stand in the way of publishing: see Problems.', blocking));
  return found;
}
