import { assetScheme, postScheme } from '#core/render/post.ts';

const postLink = new RegExp(
  `<a\\b([^>]*?)\\shref="${postScheme}([^"#]*)(#[^"]*)?"([^>]*)>([\\s\\S]*?)</a>`,
  'gi',
);
const asset = new RegExp(`\\b(src|href)="${assetScheme}([^"]*)"`, 'gi');

/**
 * A post's HTML with real addresses in place of the open ones. A link to a post without an address becomes its words,
 * so that it leads nowhere rather than to nothing.
 */
export function resolveLinks(
  html: string,
  links: ReadonlyMap<string, string>,
  assets: ReadonlyMap<string, string>,
): string {
  return html
    .replace(postLink, (_, before: string, key: string, fragment = '', after: string, words: string) => {
      const url = links.get(unescapeAttribute(key));
      if (url === undefined) return words;
      return `<a${before} href="${escapeAttribute(url)}${fragment}"${after}>${words}</a>`;
    })
    .replace(asset, (whole: string, attribute: string, id: string) => {
      const url = assets.get(unescapeAttribute(id));
      return url === undefined ? whole : `${attribute}="${escapeAttribute(url)}"`;
    });
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function unescapeAttribute(text: string): string {
  const plain = text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
