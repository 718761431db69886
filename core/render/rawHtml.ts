/** Tags whose content browsers do not read as HTML. Source: https://github.github.com/gfm/#disallowed-raw-html-extension- */
const rawTextTag = /<\/?(title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext)\b/gi;
const tag = /<(\/?)([a-z][^\s/>]*)/gi;
const withoutContent = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Often left open by people, and closed by the next of their kind. */
const closedByTheNext = new Set('p li dt dd tr td th thead tbody tfoot colgroup option'.split(' '));
/** Open tags beyond which further ones are shown as text: HTML parsers need quadratic time for deep nesting. */
const deepest = 100;
const deepestOfTheOthers = 1000;

/** How many tags of each name the raw HTML of one post has open so far. */
export interface OpenTags {
  readonly counts: Map<string, number>;
  total: number;
  totalOfTheOthers: number;
}

/** For the start of a post. */
export function noOpenTags(): OpenTags {
  return { counts: new Map(), total: 0, totalOfTheOthers: 0 };
}

/** A tag within a line. `<script>` and the like are shown as written: else they would swallow the rest of the post. */
export function inlineHtml(html: string, open: OpenTags): string {
  return capNesting(html.replace(rawTextTag, shown), open);
}

/** A block of HTML; `<script>` and the like are shown as written where they are not closed in the same block. */
export function blockHtml(html: string, open: OpenTags): string {
  const firstOpener = new Map<string, number>();
  const lastCloser = new Map<string, number>();
  for (const { 0: found, 1: written = '', index } of html.matchAll(rawTextTag)) {
    const name = written.toLowerCase();
    if (isCloser(found)) lastCloser.set(name, index);
    else if (!firstOpener.has(name)) firstOpener.set(name, index);
  }
  const closed = html.replace(rawTextTag, (found: string, written: string, at: number) => {
    const name = written.toLowerCase();
    const hasPartner = isCloser(found)
      ? (firstOpener.get(name) ?? at) < at
      : (lastCloser.get(name) ?? at) > at;
    return hasPartner ? found : shown(found);
  });
  return capNesting(closed, open);
}

function capNesting(html: string, open: OpenTags): string {
  return html.replace(tag, (found: string, slash: string, written: string) => {
    const name = written.toLowerCase();
    if (withoutContent.has(name)) return found;
    const isOther = closedByTheNext.has(name);
    const count = open.counts.get(name) ?? 0;
    if (slash === '/' && count === 0) return found;
    if (slash === '' && (isOther ? open.totalOfTheOthers >= deepestOfTheOthers : open.total >= deepest))
      return shown(found);
    const change = slash === '/' ? -1 : 1;
    open.counts.set(name, count + change);
    if (isOther) open.totalOfTheOthers += change;
    else open.total += change;
    return found;
  });
}

function shown(tagStart: string): string {
  return `&lt;${tagStart.slice(1)}`;
}

function isCloser(tagStart: string): boolean {
  return tagStart[1] === '/';
}
