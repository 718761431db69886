import type * as vscode from 'vscode';
import type { Decision } from '#core/publish/publish.ts';
import type { LocatedProblem } from '#core/render/post.ts';

/** What picking a row of the plan does. */
export type PlanChoice =
  | { readonly kind: 'publish'; readonly decision: Decision }
  | { readonly kind: 'go'; readonly problem: LocatedProblem }
  | { readonly kind: 'preview'; readonly key: string }
  | { readonly kind: 'toggle-orphans' }
  | { readonly kind: 'nothing' };

/** A row of the plan. */
export interface PlanItem extends vscode.QuickPickItem {
  /** `undefined`: a separator. */
  readonly choice?: PlanChoice;
}
