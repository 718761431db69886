import type { QuoteFact } from './blockFacts.ts';
import type { MarkdownNode } from './markdownNode.ts';

/** Fewest `"…" - Name` items that make a list of talks. */
const talkListSize = 3;

/** Marks the quotes of a list in which at least half of the items are `"…" - Name`: that is a list of talks. */
export function markTalkList(list: MarkdownNode, facts: QuoteFact[], from: number, base: number): void {
  const contents = list
    .getChildren('ListItem')
    .map((item) => item.getChild('Paragraph') ?? item.getChild('Task'));
  const named: number[] = [];
  let k = 0;
  for (let i = from; i < facts.length; i++) {
    const fact = facts[i];
    if (fact === undefined || fact.form !== 'line' || fact.by?.name === undefined || fact.colon) continue;
    for (let content = contents[k]; content !== undefined; content = contents[k]) {
      if (content === null || base + content.to <= fact.span.start) k++;
      else {
        if (base + content.from <= fact.span.start) named.push(i);
        break;
      }
    }
  }
  if (named.length < talkListSize || named.length * 2 < contents.length) return;
  for (const i of named) {
    const fact = facts[i];
    if (fact !== undefined) facts[i] = { ...fact, talkList: true };
  }
}
