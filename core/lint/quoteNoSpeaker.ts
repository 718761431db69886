import { t } from '@vscode/l10n';
import type { Section } from '../note/model.ts';
import { contains } from '../text/span.ts';
import { indexFrom } from '../text/startingWithin.ts';
import type { Rule } from './rule.ts';

/** A quote in a Quotes section that says nobody's name. */
export const quoteNoSpeaker: Rule = ({ quotes, sections }) => {
  const gathered = quoteSections(sections);
  return quotes
    .filter(({ by, proposed, span }) => {
      if (by || proposed) return false;
      const section = gathered[indexFrom(gathered, span.end, (each) => each.span.end)];
      return section !== undefined && contains(section.span, span);
    })
    .map(({ textSpan }) => ({
      code: 'quote.no-speaker',
      severity: 'hint',
      message: t('Who said this? Put “— @handle” or “— Name” behind it.'),
      span: textSpan,
    }));
};

function quoteSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) =>
    section.kind === 'quotes' ? [section] : quoteSections(section.children),
  );
}
