import * as vscode from 'vscode';
import { blockers } from '#core/publish/blockers.ts';
import type { Plan, PlannedPost } from '#core/publish/plan.ts';
import type { Decision } from '#core/publish/publish.ts';
import type { LocatedProblem } from '#core/render/post.ts';

/** What picking a row of the plan does. */
export type PlanChoice =
  | { readonly kind: 'publish'; readonly decision: Decision }
  | { readonly kind: 'go'; readonly problem: LocatedProblem }
  | { readonly kind: 'preview'; readonly key: string }
  | { readonly kind: 'toggle-orphans' }
  | { readonly kind: 'nothing' };

export interface PlanItem extends vscode.QuickPickItem {
  /** `undefined`: a separator. */
  readonly choice?: PlanChoice;
}

/** The plan as rows of a Quick Pick. The first row is what to do next, so that Enter does it. */
export function planItems(plan: Plan, removeOrphans: boolean): readonly PlanItem[] {
  const { t } = vscode.l10n;
  return [
    ...nextSteps(plan, removeOrphans),
    ...group(t('Posts'), plan.posts.map(postItem)),
    ...group(t('Stays behind'), leftBehind(plan)),
    ...group(t('No longer part of the event'), orphans(plan, removeOrphans)),
    ...group(t('Problems'), plan.problems.map(problemItem)),
  ];
}

function nextSteps(plan: Plan, removeOrphans: boolean): readonly PlanItem[] {
  const { t } = vscode.l10n;
  const [first, ...more] = blockers(plan.problems, new Set());
  const codes = new Set(
    plan.problems.filter(({ blocks }) => blocks === 'until-confirmed').map(({ code }) => code),
  );
  if (!first) return [publishItem(plan, { confirmedCodes: new Set(), removeOrphans })];
  const inTheWay =
    more.length === 0
      ? t('Nothing can be published yet: 1 problem stands in the way')
      : t('Nothing can be published yet: {0} problems stand in the way', more.length + 1);
  const label = `$(warning) ${inTheWay}`;
  const look: PlanItem = {
    label,
    detail: t('Enter goes to the first: {0}', first.message),
    choice: { kind: 'go', problem: first },
  };
  if (blockers(plan.problems, codes).length > 0) return [look];
  const anyway: PlanItem = {
    label: `$(pass) ${t('I looked at it, and it is meant so: publish')}`,
    detail: plan.place,
    choice: { kind: 'publish', decision: { confirmedCodes: codes, removeOrphans } },
  };
  return [look, anyway];
}

function publishItem({ posts, orphans, place }: Plan, decision: Decision): PlanItem {
  const { t } = vscode.l10n;
  const fresh = posts.filter(({ action }) => action !== 'unchanged').length;
  const choice: PlanChoice = { kind: 'publish', decision };
  if (posts.length === 0 && orphans.length === 0) {
    const label = `$(circle-slash) ${t('There is nothing to publish in this note yet')}`;
    return { label, choice: { kind: 'nothing' } };
  }
  if (fresh === 0) {
    return { label: `$(check) ${t('Nothing has changed since it was published')}`, detail: place, choice };
  }
  const what = fresh === 1 ? t('Publish 1 post to {0}', place) : t('Publish {0} posts to {1}', fresh, place);
  return { label: `$(cloud-upload) ${what}`, choice };
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
