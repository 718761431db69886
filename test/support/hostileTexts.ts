/** A kind of text that parsers are known to need quadratic time or worse for. */
export interface HostileText {
  readonly name: string;
  /** Such a text of about this many UTF-16 units. */
  readonly text: (length: number) => string;
}

const repeated = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length));
const within = (before: string, piece: string, behind: string) => (length: number) =>
  `${before}${repeated(piece)(length)}${behind}`;
const counted = (line: (n: number) => string) => (length: number) => {
  const lines: string[] = [];
  for (let n = 0, size = 0; size < length; n++) {
    const next = line(n);
    lines.push(next);
    size += next.length;
  }
  return lines.join('');
};

/** Lists of lists, each item one step deeper than the one before, over and over. */
const staircase = counted((n) => `${'  '.repeat(n % 200)}- item\n`);

const pieces: Readonly<Record<string, string>> = {
  'quote marks without an end': '>',
  'quote marks with blanks': '> ',
  'quoted lines': '> words\n',
  'quotes in quotes, deeper and deeper': '> > > > > > > > words\n\n',
  'open brackets': '[',
  'closing brackets': ']',
  'links without words': '](',
  'empty links': '[]()',
  'open links': '[a](',
  'images in images': '![',
  'brackets in brackets': '[[a]]',
  references: '[a][b] ',
  footnotes: '[^a]',
  'emphasis without an end': '*',
  'emphasis with words': '*a ',
  'two kinds of emphasis': '*a_ ',
  'strong emphasis in a word': 'a**b',
  strikethrough: '~~a ',
  'double quotes': '"',
  'quoted words': '"a" ',
  'quoted lines of names': '"Words" - Ann Lee\n',
  'single quotes': "'a' - ",
  'colons and quotes': 'X: "',
  'nested list markers': '- - - ',
  'numbered list markers': '1. ',
  tasks: '- [ ] a\n',
  'empty items': '-\n',
  'items apart': '- a\n\n',
  'items, deeper by tabs': '-\ta\n\t',
  'table bars': '|',
  'table cells': '|a',
  'table rows': '| a | b |\n',
  'table heads': '|-|-|\n',
  backticks: '`',
  'backticks apart': '` ',
  'backticks of growing number': '`a``b```',
  fences: '```\n',
  'fences without an end': '````\n~~~\n',
  comments: '<!-- a -->',
  'comments on lines': '<!-- a -->\n',
  'comments without an end': '<!--',
  'comments without an end on lines': '<!--\n\n',
  'comment ends': '-->',
  'private markers': '<!-- private -->\n',
  'private markers closed': '<!-- private -->a<!-- /private -->',
  'private markers below headings': '# a\n<!-- private -->\n',
  'misspelt markers': '<!-- pirvate -->\n',
  'closing markers': '<!-- /private -->',
  'more markers': '<!-- more -->\n',
  'blocks of HTML apart': '<div>\n\n',
  tags: '<b>',
  'closing tags': '</b>',
  'tags without an end': '<a b="',
  'less-than signs': '<',
  declarations: '<!A',
  'processing instructions': '<?',
  'character data': '<![CDATA[',
  headings: '# a\n',
  'headings apart': '## a b\n\n',
  'headings without words': '#\n',
  'headings without a space': '##a\n',
  'headings, deeper and deeper': '# a\n## a\n### a\n#### a\n##### a\n###### a\n',
  sessions: '## Session: A\nSpeaker: Ann Lee\n\n',
  'underlined headings': 'a\n=\n',
  dashes: '---\n',
  'equals signs': '=',
  'hash signs': '#',
  paragraphs: 'a\n\n',
  'paragraphs of quoted words': '"a"\n\n',
  'words on one line': 'words and ',
  'one word': 'a',
  'letters of other scripts': 'данные東京 ',
  pictures: '🎉',
  handles: '@',
  'handles with names': '@a ',
  'mail addresses': 'a@',
  'mail addresses with hosts': 'a@b.c ',
  names: 'Ann Lee, ',
  'names on lines': 'Ann Lee\n',
  links: '[a](https://example.org/a) ',
  'links on lines': '[a](https://example.org/a)\n',
  images: '![a](a.png) ',
  'bare addresses': 'https://example.org/a ',
  'addresses run into each other': 'http://',
  'hosts run into each other': 'www.',
  'automatic links': '<https://example.org> ',
  dots: 'a.',
  slashes: '/',
  definitions: '[a]: b\n',
  backslashes: '\\',
  escapes: '\\*',
  entities: '&amp;',
  ampersands: '&',
  blanks: ' ',
  tabs: '\t',
  'blank lines': '\n',
  'lines of blanks': '    \n',
  'words and blanks': 'a        ',
  'blanks at line ends': 'a  \n',
  'carriage returns': '\r',
  'both line ends': '\r\n',
  'both line ends with words': 'a\r\n',
  'code by indentation': '    a\n\n',
  parentheses: '(',
  'parentheses closed': ')',
  'swapped links': '(a)[',
  commas: ',',
  semicolons: '"a" ; ',
  colons: ':',
  fields: 'Speaker: a\n',
  'unknown fields': 'Key: a\n',
  'dollar signs': '$',
  pluses: '+\n',
  'null characters': '\u0000',
  'halves of pairs': '\ud800',
  'byte order marks': '\ufeff',
  'marks that combine': '\u0301',
  'long dashes': '— ',
  attributions: '> a\n> — Ann Lee\n\n',
};

const shapes: Readonly<Record<string, (length: number) => string>> = {
  'lists, a step deeper each line': staircase,
  'lists, deeper and deeper without end': (length) => {
    const lines: string[] = [];
    for (let n = 0, size = 0; size < length; size += 2 * n + 4) lines.push(`${'  '.repeat(n++)}- a`);
    return lines.join('\n');
  },
  'headings of other words': counted((n) => `# word ${n}\n`),
  'sessions of other people': counted(
    (n) => `## Session: Talk ${n}\nSpeaker: Ann ${'abcdefgh'[n % 8]}\nPost: separate\n\n`,
  ),
  'references and definitions': counted((n) => `[a${n}]\n\n[a${n}]: b\n\n`),
  'backticks, one more each time': counted((n) => `${'`'.repeat(1 + (n % 1000))} `),
  'one table row of many cells': within('', '| a ', '|\n|-|\n'),
  'one table of many columns': (length) =>
    `${'| a '.repeat(length / 8)}|\n${'|-'.repeat(length / 8)}|\n| b |\n`,
  'one quoted line': within('"', 'words and ', '" — Ann Lee'),
  'one open code span': within('`', 'words *and* [links](', ''),
  'one open comment': within('<!-- ', 'words\n\n', ''),
  'one open fence': within('```\n', '# words\n', ''),
  'one open tag': within('<div ', 'a="b" ', ''),
  'one link of many words': within('[', 'words ', '](https://example.org)'),
  'one address': within('https://example.org/', 'a', ''),
  'one heading': within('# ', 'words ', ''),
  'one field of many names': within('## Session: A\nSpeaker: ', 'Ann Lee, ', ''),
  'one item of many lines': within('- a\n', '  words\n', ''),
  'front matter without an end': within('---\n', 'a: b\n', ''),
  'front matter of many keys': (length) => `---\n${counted((n) => `key${n}: value\n`)(length)}---\n\n# A\n`,
  'front matter of one key over and over': within('---\n', 'a: b\n', '---\n'),
  'front matter of brackets': within('---\na: ', '[', '\n---\n'),
  'front matter of braces': within('---\na: ', '{a: ', '\n---\n'),
  'front matter, deeper and deeper': (length) => {
    const lines: string[] = [];
    for (let n = 0, size = 0; size < length; size += n + 4) lines.push(`${' '.repeat(n++)}a:`);
    return `---\n${lines.join('\n')}\n---\n`;
  },
  'front matter of many items': within('---\ntags:\n', '  - a\n', '---\n'),
  'front matter of one long list': within('---\ntags: [', 'a, ', ']\n---\n'),
  'front matter of many aliases': within('---\na: &a b\nc: [', '*a, ', ']\n---\n'),
  'front matter that multiplies': (length) => {
    const levels = Array.from({ length: 40 }, (_, n) =>
      n === 0 ? 'a0: &a0 [x, x]' : `a${n}: &a${n} [*a${n - 1}, *a${n - 1}, *a${n - 1}, *a${n - 1}]`,
    );
    return `---\n${levels.join('\n')}\nsession: *a39\n---\n${'words\n'.repeat(length / 6)}`;
  },
  'front matter of anchors': within('---\n', '&a ', '\n---\n'),
  'front matter of quotes': within('---\na: "', "''\\n", '"\n---\n'),
  'front matter of comments': within('---\na: b\n', '# c\n', '---\n'),
  'front matter of receipts': (length) =>
    `---\nconference: A\npublished:\n${counted(
      (n) =>
        `  - target: x\n    post: p${n}\n    id: "${n}"\n    url: https://e.org/${n}\n    at: 2026-01-01T00:00:00Z\n    digest: a\n`,
    )(length)}---\n`,
};

/** Every kind, each named for what it is full of. */
export const hostileTexts: readonly HostileText[] = [
  ...Object.entries(pieces).map(([name, piece]) => ({ name, text: repeated(piece) })),
  ...Object.entries(shapes).map(([name, text]) => ({ name, text })),
];
