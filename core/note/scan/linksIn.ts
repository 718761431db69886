import { ScanNode } from './scanNode.ts';

const special = /[\\`<[@]|https?:\/\/|www\.|mailto:|xmpp:/g;
const simpleLink = /\[([^[\]\\`<>*_~@&:!]*)\]\(([^\s()<>\\]+)\)/y;
const simpleAutolink = /<https?:[^\s<>]+>/iy;
/** What may stand behind `<` so that it is one and no tag. */
const noTag = /<(?:[\s\d=>-]|$)/y;
const bareAddress = /[^\s<>[\]()*_~`\\&'"]+/y;
const plainHost = /^(?:https?:\/\/|www\.)[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/;

/**
 * The links within words, the usual ones quickly; `undefined`: there is something that only the parser can tell.
 * Emphasis is passed over, since it neither makes links nor breaks them.
 */
export function linksIn(body: string, start: number, end: number): readonly ScanNode[] | undefined {
  const words = body.slice(start, end);
  const links: ScanNode[] = [];
  special.lastIndex = 0;
  for (let found = special.exec(words); found !== null; found = special.exec(words)) {
    const at = found.index;
    const next = past(words, at, found[0], start, links);
    if (next === undefined) return undefined;
    special.lastIndex = next;
  }
  return links;
}

/** Where the search goes on behind something special; `undefined`: it is not sure what that is. */
function past(
  words: string,
  at: number,
  found: string,
  start: number,
  links: ScanNode[],
): number | undefined {
  switch (found) {
    case '`':
      return pastCode(words, at);
    case '<':
      return pastAngle(words, at, start, links);
    case '[':
      return pastBracket(words, at, start, links);
    case '@':
      return /[\w.+-]/.test(words[at - 1] ?? '') ? undefined : at + 1;
    case 'http://':
    case 'https://':
    case 'www.':
      return pastAddress(words, at, start, links);
    default:
      return undefined;
  }
}

function pastCode(words: string, at: number): number {
  let end = at;
  while (words[end] === '`') end++;
  const size = end - at;
  for (let close = words.indexOf('`', end); close >= 0; ) {
    let stop = close;
    while (words[stop] === '`') stop++;
    if (stop - close === size) return stop;
    close = words.indexOf('`', stop);
  }
  return end;
}

function pastAngle(words: string, at: number, start: number, links: ScanNode[]): number | undefined {
  simpleAutolink.lastIndex = at;
  if (simpleAutolink.test(words)) {
    const end = simpleAutolink.lastIndex;
    links.push(new ScanNode('Autolink', start + at, start + end));
    return end;
  }
  noTag.lastIndex = at;
  return noTag.test(words) ? at + 1 : undefined;
}

function pastBracket(words: string, at: number, start: number, links: ScanNode[]): number | undefined {
  simpleLink.lastIndex = at;
  const found = simpleLink.exec(words);
  if (found === null || found[1]?.trim() === '') return undefined;
  const isImage = words[at - 1] === '!';
  const open = start + at - (isImage ? 1 : 0);
  const close = start + at + 1 + (found[1]?.length ?? 0);
  const end = start + simpleLink.lastIndex;
  const link = new ScanNode(isImage ? 'Image' : 'Link', open, end);
  link.append(new ScanNode('LinkMark', open, start + at + 1));
  link.append(new ScanNode('LinkMark', close, close + 1));
  link.append(new ScanNode('LinkMark', close + 1, close + 2));
  link.append(new ScanNode('URL', close + 2, end - 1));
  link.append(new ScanNode('LinkMark', end - 1, end));
  links.push(link);
  return simpleLink.lastIndex;
}

function pastAddress(words: string, at: number, start: number, links: ScanNode[]): number | undefined {
  if (/\w/.test(words[at - 1] ?? '')) return at + 1;
  bareAddress.lastIndex = at;
  const address = bareAddress.exec(words)?.[0] ?? '';
  const behind = words[at + address.length];
  if (behind !== undefined && !/\s/.test(behind)) return undefined;
  const trimmed = address.replace(/[?!.,:]+$/, '');
  if (!plainHost.test(trimmed) || trimmed.includes(';') || trimmed.includes('@')) return undefined;
  links.push(new ScanNode('URL', start + at, start + at + trimmed.length));
  return at + trimmed.length;
}
