import type { Feature } from './feature.ts';
import { adoption } from './features/adoption.ts';
import { codeAction } from './features/codeAction.ts';
import { definition } from './features/definition.ts';
import { diagnostics } from './features/diagnostics.ts';
import { documentSymbol } from './features/documentSymbol.ts';
import { foldingRange } from './features/foldingRange.ts';
import { onTypeFormatting } from './features/onTypeFormatting.ts';
import { posts } from './features/posts.ts';
import { preview } from './features/preview.ts';
import { references } from './features/references.ts';
import { workspaceSymbol } from './features/workspaceSymbol.ts';

/** Everything the server can do. A new feature is a file, a line here and a test. */
export const features: readonly Feature[] = [
  documentSymbol,
  foldingRange,
  diagnostics,
  codeAction,
  onTypeFormatting,
  posts,
  preview,
  adoption,
  workspaceSymbol,
  references,
  definition,
];
