import sanitizeHtml from 'sanitize-html';
import { assetScheme, postScheme } from './post.ts';

const tags = (
  'p br hr h2 h3 h4 h5 h6 blockquote footer cite q pre code ul ol li dl dt dd em strong b i u s del ins mark small ' +
  'sub sup kbd samp var abbr dfn time a img figure figcaption table caption thead tbody tfoot tr th td div span ' +
  'details summary'
).split(' ');

/** Their content is no text of the note. */
const dropped =
  'script style textarea option xmp noscript iframe noembed noframes template svg math title object'.split(
    ' ',
  );

const rasterImage = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]*$/i;
const deepest = 256;

/** Which of our own placeholder addresses may stand in a post. */
export interface KnownPlaceholders {
  readonly posts: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
}

/**
 * HTML with nothing in it that could run, call home or dress up as the page around it: no script, handler, style,
 * frame, form or comment; addresses only `http`, `https`, `mailto`, relative, and our own placeholders that are known.
 */
export function sanitize(html: string, known: KnownPlaceholders): string {
  return sanitizeHtml(html, {
    allowedTags: tags,
    nonTextTags: dropped,
    allowedAttributes: {
      '*': ['lang', 'dir'],
      a: ['href', 'title', 'rel'],
      img: ['src', 'alt', 'title', 'width', 'height', 'loading'],
      time: ['datetime'],
      abbr: ['title'],
      dfn: ['title'],
      ol: ['start', 'reversed', 'type'],
      th: ['align', 'colspan', 'rowspan', 'scope'],
      td: ['align', 'colspan', 'rowspan'],
      h2: ['id'],
      h3: ['id'],
      h4: ['id'],
      h5: ['id'],
      h6: ['id'],
      details: ['open'],
    },
    allowedClasses: { p: ['session-meta'], div: ['table-scroll'], code: ['language-*'] },
    allowedSchemes: ['http', 'https', 'mailto', postScheme.slice(0, -1)],
    allowedSchemesByTag: { img: ['http', 'https', 'data', assetScheme.slice(0, -1)] },
    parseStyleAttributes: false,
    nestingLimit: deepest,
    transformTags: {
      h1: 'h2',
      a: (tagName, attribs) => ({ tagName, attribs: safeLink(attribs, known) }),
      img: (tagName, attribs) => ({ tagName, attribs: safeImage(attribs, known) }),
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && frame.attribs.src === undefined,
  });
}

type Attributes = Record<string, string>;

function safeLink(attributes: Attributes, known: KnownPlaceholders): Attributes {
  const { rel: _, ...rest } = attributes;
  const href = rest.href?.trim() ?? '';
  if (isUnder(postScheme, href) && !known.posts.has(href.slice(postScheme.length).split('#', 1)[0] ?? '')) {
    const { href: __, ...without } = rest;
    return without;
  }
  return /^(?:https?:)?\/\//i.test(href) ? { ...rest, rel: 'noopener' } : rest;
}

function safeImage(attributes: Attributes, known: KnownPlaceholders): Attributes {
  const src = attributes.src?.trim() ?? '';
  const isUnknown = isUnder(assetScheme, src) && !known.assets.has(src.slice(assetScheme.length));
  if (isUnknown || (isUnder('data:', src) && !rasterImage.test(src))) {
    const { src: _, ...without } = attributes;
    return without;
  }
  return { ...attributes, alt: attributes.alt ?? '', loading: 'lazy' };
}

function isUnder(scheme: string, address: string): boolean {
  return address.slice(0, scheme.length).toLowerCase() === scheme;
}
