import { t } from '@vscode/l10n';
import type { Link, Note } from '../note/model.ts';
import { normalLabel } from '../note/normalLabel.ts';
import type { Fix, Problem } from '../problem.ts';
import { endOfWholeLine, startOfLine } from '../text/lineAt.ts';
import type { Rule } from './rule.ts';

/** `[x][y]` without a `[y]: address`, a `[y]: address` that nothing uses, and a second one of the same name. */
export const linkDefinitions: Rule = (note) => {
  const definitions = note.links.filter(({ kind }) => kind === 'definition');
  const uses = note.links.filter((link) => isReference(link, note));
  const used = new Set(uses.map((link) => normalLabel(labelOf(link, note))));
  const defined = new Set<string>();
  const problems: Problem[] = [];
  for (const definition of definitions) {
    const label = normalLabel(definition.text);
    if (defined.has(label)) problems.push(duplicate(definition, note));
    else if (!used.has(label)) problems.push(unused(definition, note));
    defined.add(label);
  }
  for (const link of uses) {
    if (!defined.has(normalLabel(labelOf(link, note)))) problems.push(undefinedLabel(link));
  }
  return problems;
};

function isReference({ kind, targetSpan }: Link, { text }: Note): boolean {
  return kind === 'reference' || (kind === 'image' && text[targetSpan.end] === ']');
}

function labelOf({ targetSpan }: Link, { text }: Note): string {
  return text.slice(targetSpan.start, targetSpan.end);
}

function undefinedLabel({ targetSpan }: Link): Problem {
  return {
    code: 'link.undefined-reference',
    severity: 'warning',
    message: t(
      'Nothing says where this leads. Add a line with this name in brackets, a colon and the address.',
    ),
    span: targetSpan,
  };
}

function unused(definition: Link, note: Note): Problem {
  return {
    code: 'link.unused-definition',
    severity: 'hint',
    message: t('Nothing in these notes uses this address.'),
    span: definition.span,
    fixes: [removal(definition, note)],
  };
}

function duplicate(definition: Link, note: Note): Problem {
  return {
    code: 'link.duplicate-definition',
    severity: 'warning',
    message: t('This name has an address already, further up, which is the one that counts.'),
    span: definition.span,
    fixes: [removal(definition, note)],
  };
}

function removal({ span }: Link, { text }: Note): Fix {
  const start = startOfLine(text, span.start);
  return {
    title: t('Take the line away'),
    edits: [{ span: { start, end: endOfWholeLine(text, span.end) }, newText: '' }],
  };
}
