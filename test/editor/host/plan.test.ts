import assert from 'node:assert/strict';
import { planItems } from '../../../client/publish/planItems.ts';
import type { Plan } from '../../../core/publish/plan.ts';
import type { LocatedProblem } from '../../../core/render/post.ts';

const plain: Plan = {
  target: 'folder',
  place: 'site',
  posts: [
    { key: 'round-up', title: 'Days', action: 'create', url: 'days/index.html', draft: false },
    { key: 'dive', title: 'Dive', action: 'unchanged', url: undefined, draft: true },
  ],
  withheldBlocks: 2,
  followUpsLeftBehind: 1,
  orphans: [],
  problems: [],
};

describe('the plan', () => {
  it('publishes by its first row, and says what becomes of each post and what stays behind', () => {
    assert.deepEqual(drawn(plain), [
      '$(cloud-upload) Publish 1 post to “site”',
      '— Posts',
      '$(add) Days (new) days/index.html',
      '$(check) Dive (unchanged, draft)',
      '— Stays behind',
      '$(lock) 2 private parts',
      '$(tasklist) 1 follow-up',
    ]);
    assert.equal(planItems(plain, false)[0]?.choice?.kind, 'publish');
  });

  it('goes to a problem first when that stands in the way, and lets nothing out', () => {
    const items = planItems({ ...plain, problems: [problem('always')] }, false);
    assert.equal(items[0]?.choice?.kind, 'go');
    assert.equal(items[0]?.detail, 'Look here.');
    assert.equal(items.filter(({ choice }) => choice?.kind === 'publish').length, 0);
  });

  it('shows problems that stand in the way before anything else', () => {
    const rows = drawn({ ...plain, problems: [problem('always')] });
    assert.deepEqual(rows.slice(1, 4), [
      '— Problems',
      '$(warning) Look here. /elsewhere/days.confnotes.md, line 7',
      '— Posts',
    ]);
  });

  it('asks for an explicit yes where a problem may be meant so', () => {
    const items = planItems({ ...plain, problems: [problem('until-confirmed')] }, false);
    assert.equal(items[0]?.choice?.kind, 'go');
    const [, anyway] = items;
    assert.ok(anyway?.choice?.kind === 'publish');
    assert.deepEqual([...anyway.choice.decision.confirmedCodes], ['some.code']);
  });

  it('lets warnings through, and shows where they are', () => {
    const items = planItems({ ...plain, problems: [problem(undefined)] }, false);
    assert.equal(items[0]?.choice?.kind, 'publish');
    assert.match(items.at(-1)?.detail ?? '', /days\.confnotes\.md, line 7$/);
  });

  it('offers to take away what the event no longer has, and does so only when asked to', () => {
    const orphan = {
      target: 'folder',
      post: 'old',
      id: 'days/old.html',
      url: 'days/old.html',
      at: '',
      digest: '',
    };
    const plan = { ...plain, orphans: [orphan] };
    for (const wanted of [false, true]) {
      const [first, ...more] = planItems(plan, wanted);
      assert.ok(first?.choice?.kind === 'publish');
      assert.equal(first.choice.decision.removeOrphans, wanted);
      const row = more.find(({ choice }) => choice?.kind === 'toggle-orphans');
      assert.match(row?.label ?? '', wanted ? /pass-filled/ : /circle-large-outline/);
      assert.match(first.label, wanted ? /Publish 1 post .* Take 1 post away/ : /Publish 1 post [^.]*$/);
    }
  });

  it('has nothing to publish where there is nothing', () => {
    const [first] = planItems({ ...plain, posts: [] }, false);
    assert.equal(first?.choice?.kind, 'nothing');
  });
});

function problem(blocks: LocatedProblem['blocks']): LocatedProblem {
  const uri = 'file:///elsewhere/days.confnotes.md';
  const place = { span: { start: 0, end: 0 }, uri, line: 7, column: 1 };
  return {
    code: 'some.code',
    severity: 'warning',
    message: 'Look here.',
    ...place,
    ...(blocks ? { blocks } : {}),
  };
}

function drawn(plan: Plan): readonly string[] {
  return planItems(plan, false).map(({ label, description, detail, choice }) =>
    [choice ? label : `— ${label}`, description && `(${description})`, detail].filter(Boolean).join(' '),
  );
}
