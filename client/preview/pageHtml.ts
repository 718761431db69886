import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { styleSheet } from '#core/publish/targets/folder/styleSheet.ts';

/**
 * The page of the preview, still empty: posts arrive as messages. It looks as the published page does, in the colours
 * of the editor, and loads nothing but files of this machine.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, note: vscode.Uri): string {
  const nonce = randomBytes(16).toString('hex');
  const media = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', name)).toString();
  const policy = [
    `default-src 'none'`,
    `img-src ${webview.cspSource}`,
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${styleSheet}</style>
<link rel="stylesheet" href="${media('preview.css')}">
<title>${escaped(vscode.l10n.t('Preview of the post'))}</title>
</head>
<body data-note="${escaped(note.toString())}">
<div id="tabs" role="tablist" aria-label="${escaped(vscode.l10n.t('Posts'))}" hidden></div>
<ul id="remarks" hidden></ul>
<main id="post" tabindex="0"></main>
<script nonce="${nonce}" src="${media('preview.js')}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
