/** An element of a small XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, entities resolved. */
  readonly text: string;
}

const token = /<\?xml[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/g;

/** Reads XML without comments, CDATA and document types, and throws where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  for (const [, close, name = '', attributes = '', empty, text, stray] of xml.matchAll(token)) {
    const top = open.at(-1) ?? root;
    if (stray !== undefined) throw new Error(`A "<" stands in ${top.name}.`);
    if (text !== undefined) top.text += resolved(text);
    else if (close === '/') {
      if (top.name !== name) throw new Error(`${top.name} is closed by ${name}.`);
      open.pop();
    } else if (name !== '') {
      const found = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const element = {
        name,
        attributes: Object.fromEntries(found.map(([, key = '', value = '']) => [key, resolved(value)])),
        children: [],
        text: '',
      };
      top.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || document === undefined)
    throw new Error('Elements stay open.');
  return document;
}

/** The children of an element with this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

function resolved(text: string): string {
  return text.replace(/&(\w+|#\d+);|&/g, (whole, entity?: string) => {
    const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    const found = known[entity ?? ''];
    if (found === undefined) throw new Error(`${whole} is no entity.`);
    return found;
  });
}
