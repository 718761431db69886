/** Heading texts that give a section its kind (setting `confnotes.headings`). Matched as whole words, in any case. */
export interface HeadingNames {
  readonly quotes: readonly string[];
  readonly links: readonly string[];
  readonly followUps: readonly string[];
  readonly sessions: readonly string[];
}

/** The English names that hold where the setting says nothing. */
export const defaultHeadingNames: HeadingNames = {
  quotes: ['Quotes', 'Interesting Quotes', 'Quotable', 'Quote of the day'],
  links: ['Links', 'More Reads', 'Further Reading', 'References', 'Resources'],
  followUps: ['To do', 'Todo', 'Follow-ups', 'Follow ups', 'Look up later', 'Action items'],
  sessions: ['Sessions', 'Talks', 'Short Notes from Sessions', 'Keynotes'],
};
