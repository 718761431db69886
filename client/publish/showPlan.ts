import * as vscode from 'vscode';
import type { Plan } from '#core/publish/plan.ts';
import type { PlanChoice, PlanItem } from './planChoice.ts';
import { planItems } from './planItems.ts';

/** What the user chose on seeing the plan. */
export type PlanAnswer = Exclude<PlanChoice, { kind: 'toggle-orphans' } | { kind: 'nothing' }>;

/**
 * Shows the plan as soon as it is there, and waits for a choice.
 * @param makePlan Given up when the user leaves before it is ready.
 * @returns `undefined`: the user left.
 */
export async function showPlan(
  makePlan: (signal: AbortSignal) => Promise<Plan>,
): Promise<PlanAnswer | undefined> {
  const { t } = vscode.l10n;
  const pick = vscode.window.createQuickPick<PlanItem>();
  const left = new AbortController();
  pick.title = t('Publish');
  pick.placeholder = t('Looking at what would be published…');
  pick.busy = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const chosen = new Promise<PlanAnswer | undefined>((resolve) => {
    pick.onDidHide(() => {
      left.abort();
      resolve(undefined);
    });
    let removeOrphans = false;
    pick.onDidAccept(() => {
      const [item] = pick.activeItems;
      const choice = item?.choice;
      if (!choice || choice.kind === 'nothing') return;
      if (choice.kind !== 'toggle-orphans') return resolve(choice);
      removeOrphans = !removeOrphans;
      show(removeOrphans);
    });
  });
  let plan: Plan | undefined;
  const show = (removeOrphans: boolean): void => {
    if (!plan) return;
    const active = pick.items.indexOf(pick.activeItems[0] ?? { label: '' });
    pick.items = planItems(plan, removeOrphans);
    const item = pick.items[Math.max(0, active)];
    if (item) pick.activeItems = [item];
  };
  pick.show();
  try {
    plan = await makePlan(left.signal);
    pick.busy = false;
    pick.placeholder = t(
      'Nothing is published before you choose. Pick a post to preview it, a problem to go there.',
    );
    show(false);
    return await chosen;
  } catch (error) {
    if (left.signal.aborted) return undefined;
    throw error;
  } finally {
    pick.dispose();
  }
}
