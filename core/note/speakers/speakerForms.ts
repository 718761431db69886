/** Every {@link SpeakerForm}. Facts that are kept name a form by its place here. */
export const speakerForms = [
  'heading-by',
  'heading-suffix',
  'heading-prefix',
  'heading-colon',
  'heading-brackets',
  'heading-with',
  'heading-only',
  'line-by',
  'line-bold',
  'line-italic',
  'line-dash',
  'line-bare',
  'line-item',
  'line-quote',
  'line-bio',
  'sub-heading',
] as const;

/**
 * How a talk's speaker is written where no field says so. `heading-…`: in the heading itself (`Title by X`,
 * `Title - X`, `X - Title`, `X: Title`, `Title (X)`, `Title with X`, nothing but `X`). `line-…`: on a line below it
 * (`by X`, `**X**`, `*X*`, `-- X`, `X`, `- X`, `> X`, `> X is a …`). `sub-heading`: a heading below it holds nothing but the name.
 */
export type SpeakerForm = (typeof speakerForms)[number];
