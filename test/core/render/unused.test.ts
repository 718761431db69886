import { describe, expect, it } from 'vitest';
import { markdownOf, renderText } from '../../support/renderText.ts';

describe('what was begun and never filled stays behind', () => {
  it.each(['- ', '* ', '1. ', '-'])('an empty item (%j)', (item) => {
    expect(markdownOf(`Text.\n\n${item}\n\nMore.\n`)).toBe('Text.\n\nMore.\n');
  });

  it('an empty item between others', () => {
    expect(markdownOf('- one\n- \n- two\n')).toBe('- one\n- two\n');
  });

  it('an empty item within another', () => {
    expect(markdownOf('- one\n  - \n- two\n')).toBe('- one\n- two\n');
  });

  it('an item of which nothing is left when private words are gone', () => {
    expect(markdownOf('- one\n- <!-- private -->secret<!-- /private -->\n- two\n')).toBe('- one\n- two\n');
  });

  it('but not what looks like an empty item in code', () => {
    expect(markdownOf('```\n- \n```\n')).toContain('- ');
  });

  it.each(['Quotes', 'Links'])('an empty section of %s', (name) => {
    expect(markdownOf(`Text.\n\n## ${name}\n\n<!-- none yet -->\n`)).toBe('Text.\n');
    expect(markdownOf(`Text.\n\n## ${name}\n\nWords.\n`)).toContain(`## ${name}`);
  });

  it('but not any other heading, which the author wrote', () => {
    expect(markdownOf('Text.\n\n## Last words\n')).toContain('## Last words');
  });

  it('an empty task, which is not counted as a follow-up', () => {
    expect(renderText('Text.\n\n- [ ] read it\n- [ ] \n').followUpsLeftBehind).toBe(1);
  });
});
