/** What makes a drawing run something, or fetch it from elsewhere. Looked for with entities as they are and resolved. */
const active = [
  /<(?:[\w.-]+:)?(?:script|foreignobject|iframe|embed|object|handler|listener|audio|video|animation|discard|link|meta|base|form)\b/i,
  /[\s"'/](?:[\w.-]+:)?on[a-z]+\s*=/i,
  /(?:java|vb)script\s*:/i,
  /data\s*:\s*(?:text|application|image\/svg)/i,
  /<!ENTITY|<!ATTLIST|<!ELEMENT|<!DOCTYPE[^>]*\[/i,
  /<\?xml-stylesheet/i,
  /<(?!(?:[\w.-]+:)?a\s)[\w.:-]+\s[^>]*?(?:href|src)\s*=\s*["']?\s*(?:[a-z]+:)?\/\//i,
  /url\(\s*["']?\s*(?:[a-z]+:)?\/\//i,
  /@import|expression\s*\(|-moz-binding/i,
  /<(?:[\w.-]+:)?(?:set|animate)\b[^>]*attributename\s*=\s*["']?\s*(?:[\w.-]+:)?(?:href|on)/i,
];

/**
 * Whether a drawing holds nothing that could run or call home when a reader opens it by itself. One that does is refused rather
 * than cleaned: what is left of it would not be what the author saw. It must be UTF-8, since any other encoding
 * could hide what is looked for.
 */
export function isSafeSvg(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/i.exec(text)?.[1];
  if (declared !== undefined && !/^(?:utf-8|us-ascii)$/i.test(declared)) return false;
  const plain = text.replace(/[\t\n\r\0]+/g, ' ');
  const resolved = resolveEntities(plain);
  return !active.some((pattern) => pattern.test(plain) || pattern.test(resolved));
}

function resolveEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).replace(/[\t\n\r]/g, '') : '';
    })
    .replace(/&colon;/gi, ':')
    .replace(/&(?:tab|newline);/gi, '');
}
