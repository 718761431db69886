import * as vscode from 'vscode';
import type { Plan, PlannedPost } from '#core/publish/plan.ts';
import type { LocatedProblem } from '#core/render/post.ts';
import { nextSteps } from './nextSteps.ts';
import type { PlanItem } from './planChoice.ts';

/**
 * The plan as rows of a Quick Pick. The first row is what to do next, so that Enter does it; problems that stand in the
 * way come right behind it.
 */
export function planItems(plan: Plan, removeOrphans: boolean): readonly PlanItem[] {
  const { t } = vscode.l10n;
  const problems = group(t('Problems'), plan.problems.map(problemItem));
  const isBlocked = plan.problems.some(({ blocks }) => blocks !== undefined);
  return [
    ...nextSteps(plan, removeOrphans),
    ...(isBlocked ? problems : []),
    ...group(t('Posts'), plan.posts.map(postItem)),
    ...group(t('Stays behind'), leftBehind(plan)),
    ...group(t('No longer part of the event'), orphans(plan, removeOrphans)),
    ...(isBlocked ? [] : problems),
  ];
}

function postItem({ key, title, action, url, draft }: PlannedPost): PlanItem {
  const { t } = vscode.l10n;
  const icons = { create: '$(add)', update: '$(edit)', unchanged: '$(check)' };
  const states = { create: t('new'), update: t('updated'), unchanged: t('unchanged') };
  return {
    label: `${icons[action]} ${title}`,
    description: draft ? t('{0}, draft', states[action]) : states[action],
    ...(url === undefined ? {} : { detail: url }),
    choice: { kind: 'preview', key },
  };
}

function leftBehind({ withheldBlocks, followUpsLeftBehind }: Plan): readonly PlanItem[] {
  const { t } = vscode.l10n;
  const rows: string[] = [];
  if (withheldBlocks === 1) rows.push(`$(lock) ${t('1 private part')}`);
  if (withheldBlocks > 1) rows.push(`$(lock) ${t('{0} private parts', withheldBlocks)}`);
  if (followUpsLeftBehind === 1) rows.push(`$(tasklist) ${t('1 follow-up')}`);
  if (followUpsLeftBehind > 1) rows.push(`$(tasklist) ${t('{0} follow-ups', followUpsLeftBehind)}`);
  return rows.map((label) => ({ label, choice: { kind: 'nothing' } }));
}

function orphans(plan: Plan, removeOrphans: boolean): readonly PlanItem[] {
  const { t } = vscode.l10n;
  if (plan.orphans.length === 0) return [];
  const box = removeOrphans ? '$(pass-filled)' : '$(circle-large-outline)';
  const what =
    plan.orphans.length === 1
      ? t('Also take 1 post away')
      : t('Also take {0} posts away', plan.orphans.length);
  const detail = plan.orphans.map(({ url }) => url).join(', ');
  return [{ label: `${box} ${what}`, detail, choice: { kind: 'toggle-orphans' } }];
}

function problemItem(problem: LocatedProblem): PlanItem {
  const icons = { error: '$(error)', warning: '$(warning)', info: '$(info)', hint: '$(lightbulb)' };
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(problem.uri));
  return {
    label: `${icons[problem.severity]} ${problem.message}`,
    detail: vscode.l10n.t('{0}, line {1}', file, problem.line),
    choice: { kind: 'go', problem },
  };
}

function group(label: string, items: readonly PlanItem[]): readonly PlanItem[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}
