import type MarkdownIt from 'markdown-it';
import type { StateInline } from 'markdown-it';

/** Longest address without a scheme, in UTF-16 units; the limit keeps time linear. */
const longest = 2000;
const bareAddress = new RegExp(`^[^\\s<>]{0,${longest}}[\\p{L}\\p{N}/#=&_)-]`, 'u');
const schemeBefore = /(?:^|[^a-z0-9.+-])(https?)$/i;

/**
 * Makes bare addresses links as GitHub does: `http://`, `https://`, `www.` and mail addresses, nothing else
 * (`example.org`, `//example.org` and `ftp:` stay text).
 */
export function linkBareAddresses(md: MarkdownIt): void {
  md.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
  md.linkify.add('//', null).add('ftp:', null);
  md.linkify.add('www.', {
    validate: (text: string, at: number) => bareAddress.exec(text.slice(at, at + longest))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  md.inline.ruler.at('linkify', addressInText);
}

/** The type declarations lack a field of the processor's state: how many links the text stands in. */
type InLinkOrNot = StateInline & { readonly linkLevel?: number };

/** In place of the processor's own rule, which needs quadratic time for text full of `http://`. */
function addressInText(state: InLinkOrNot, silent: boolean): boolean {
  const { md, pos, src } = state;
  if ((state.linkLevel ?? 0) > 0 || !src.startsWith('://', pos)) return false;
  const scheme = schemeBefore.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
  if (scheme === undefined || state.pending.length < scheme.length) return false;
  const found = md.linkify.matchAtStart(src.slice(pos - scheme.length));
  // A `*` at the end is the end of an emphasis rather than part of the address.
  const address = found?.url.replace(/(?<!\*)\*+$/, '');
  if (address === undefined || address.length <= scheme.length) return false;
  const href = md.normalizeLink(address);
  if (!md.validateLink(href)) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', href]];
    state.push('text', '', 0).content = md.normalizeLinkText(address);
    state.push('link_close', 'a', -1);
  }
  state.pos += address.length - scheme.length;
  return true;
}
