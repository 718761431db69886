/**
 * Plain words as every reader of Markdown shows them unchanged: marks with a backslash where all readers know that, else
 * as a character reference. Braces go too: template languages look for them before Markdown is read.
 */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*_[\]]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/[<{|~]/g, (char) => references[char] ?? char)
    .replace(/\$(?=\$)/g, '&#36;');
}

const references: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '{': '&#123;',
  '|': '&#124;',
  '~': '&#126;',
};

/** A line of a paragraph that starts like a heading, a quote, a list or a container, made to be none. */
export function escapeStart(line: string, isProgram: boolean): string {
  const safe = line
    .replace(/^#/, '\\#')
    .replace(/^>/, '&gt;')
    .replace(/^:/, '&#58;')
    .replace(/^([-+])(?=\s|$|-)/, '\\$1')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^=/, '&#61;');
  return isProgram
    ? safe.replace(/^(?:import|export)(?=\W|$)/, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`)
    : safe;
}

/** A text between double quotes: the title of a link or of an image. */
export function escapeTitle(text: string): string {
  return escapeWords(text.replace(/\s+/g, ' ').trim()).replaceAll('"', '&quot;');
}

const inAddress: Readonly<Record<string, string>> = {
  '(': '%28',
  ')': '%29',
  '<': '%3C',
  '>': '%3E',
  '\\': '%5C',
  '{': '%7B',
  '}': '%7D',
  '|': '%7C',
  '"': '%22',
  '`': '%60',
  '*': '%2A',
};

/** An address between the parentheses of a link, whatever reads it. */
export function escapeAddress(address: string): string {
  return address.replace(/[()<>\\{}|"`*]/g, (char) => inAddress[char] ?? char).replace(/\s+/g, '%20');
}
