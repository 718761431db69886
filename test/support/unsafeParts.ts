import sanitizeHtml from 'sanitize-html';

const allowed = new Set(
  (
    'p br hr h2 h3 h4 h5 h6 blockquote footer cite q pre code ul ol li dl dt dd em strong b i u s del ins mark small ' +
    'sub sup kbd samp var abbr dfn time a img figure figcaption table caption thead tbody tfoot tr th td div span ' +
    'details summary'
  ).split(' '),
);

/** Tags, attributes and addresses of HTML that may not stand in a post, as an HTML parser reads it. */
export function unsafeParts(html: string): readonly string[] {
  const unsafe: string[] = [];
  sanitizeHtml(html, {
    allowedTags: false,
    allowVulnerableTags: true,
    allowedAttributes: false,
    parseStyleAttributes: false,
    onOpenTag: (name, attributes) => {
      if (!allowed.has(name)) unsafe.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcset$/i.test(key)) unsafe.push(key);
        const isAddress = key === 'href' || key === 'src';
        if (
          isAddress &&
          /^\s*[a-z][a-z0-9+.-]*:/i.test(value) &&
          !/^(?:https?|mailto|confnotes-(?:post|asset)):/i.test(value)
        )
          if (!/^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/.test(value)) unsafe.push(value);
      }
    },
  });
  return unsafe;
}
