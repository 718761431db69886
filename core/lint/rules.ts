import { linkDefinitions } from './linkDefinitions.ts';
import { linkEmpty } from './linkEmpty.ts';
import { linkMissing } from './linkMissing.ts';
import { linkMisspeltScheme } from './linkMisspeltScheme.ts';
import { linkNoScheme } from './linkNoScheme.ts';
import { linkOutside } from './linkOutside.ts';
import { linkSwapped } from './linkSwapped.ts';
import { quoteNoSpeaker } from './quoteNoSpeaker.ts';
import type { Rule } from './rule.ts';

/** Every rule. A new one is a file, a line here and a test. */
export const rules: readonly Rule[] = [
  linkEmpty,
  linkNoScheme,
  linkMisspeltScheme,
  linkSwapped,
  linkMissing,
  linkOutside,
  linkDefinitions,
  quoteNoSpeaker,
];
