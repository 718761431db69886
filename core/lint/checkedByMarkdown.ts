/**
 * Codes of problems that VS Code's own Markdown support finds as well when `markdown.validate.enabled` is on: nobody wants
 * to be told twice. Source: settings `markdown.validate.*` of VS Code's extension for Markdown.
 */
export const checkedByMarkdown: ReadonlySet<string> = new Set([
  'link.missing-file',
  'link.missing-heading',
  'link.undefined-reference',
  'link.unused-definition',
  'link.duplicate-definition',
]);
