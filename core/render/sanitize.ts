import sanitizeHtml from 'sanitize-html';
import {
  imageSchemes,
  isExternal,
  isSafeImage,
  isSafeLink,
  type KnownPlaceholders,
  linkSchemes,
} from './safeAddress.ts';

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

const deepest = 256;

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
    allowedSchemes: [...linkSchemes],
    allowedSchemesByTag: { img: [...imageSchemes] },
    parseStyleAttributes: false,
    nestingLimit: deepest,
    transformTags: {
      h1: 'h2',
      a: (tagName, attribs) => ({ tagName, attribs: linkAttributes(attribs, known) }),
      img: (tagName, attribs) => ({ tagName, attribs: imageAttributes(attribs, known) }),
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && frame.attribs.src === undefined,
  });
}

type Attributes = Record<string, string>;

function linkAttributes({ href, rel: _, ...rest }: Attributes, known: KnownPlaceholders): Attributes {
  if (href === undefined || !isSafeLink(href, known)) return rest;
  return isExternal(href) ? { href, ...rest, rel: 'noopener' } : { href, ...rest };
}

function imageAttributes({ src, alt, ...rest }: Attributes, known: KnownPlaceholders): Attributes {
  const shown = { alt: alt ?? '', ...rest, loading: 'lazy' };
  return src === undefined || !isSafeImage(src, known) ? shown : { src, ...shown };
}
