import { describe, expect, it } from 'vitest';
import { NotesError } from '#core/errors.ts';
import type { PublishJob } from '#core/publish/plan.ts';
import { planPublish } from '#core/publish/plan.ts';
import { publish } from '#core/publish/publish.ts';
import type { Target } from '#core/publish/target.ts';
import { type PostSet, roundUp } from '#core/render/post.ts';
import type { MemoryNotes } from './memoryNotes.ts';
import { linkedSet, post, postSet, withPost } from './posts.ts';
import {
  never,
  notesWith,
  noteUri,
  plainDecision,
  publishJob,
  publishPlainly,
  stoppedClock,
} from './publishJob.ts';
import { readReceipts } from './readReceipts.ts';

/** What the suite must know of the place behind a target. */
export interface TestPlace {
  /** The target as a new run would make it. */
  open(): Target;
  /** How many calls changed something at the place so far. */
  changes(): number;
  /** From now on, and until it is called with `undefined`, the n-th call from here that changes something fails. */
  failAt(index: number | undefined): void;
  /** Posts that readers can open: address to HTML. */
  pages(): ReadonlyMap<string, string>;
  /** Whether readers can open an address, of a post or of what is around the posts. */
  exists(url: string): boolean;
  /** Everything the place holds, as text. */
  everything(): string;
  /** Puts something there that is not ours, and says whether it is as it was; `undefined`: the place knows no such. */
  foreign?: { put(): void; isUntouched(): boolean };
}

/** What every target must hold, whatever place it is for. */
export function describeTarget(name: string, makePlace: () => TestPlace): void {
  describe(`${name} as a target`, () => {
    const set = linkedSet('auth', 'spark');

    function setUp(): {
      place: TestPlace;
      notes: MemoryNotes;
      job: (of: PostSet, time?: string) => PublishJob;
    } {
      const place = makePlace();
      const notes = notesWith();
      const job = (of: PostSet, time?: string) =>
        publishJob(of, place.open(), { notes, ...(time === undefined ? {} : { clock: stoppedClock(time) }) });
      return { place, notes, job };
    }

    it('makes each post of an event once', async () => {
      const { place, notes, job } = setUp();
      const { plan, urls } = await publishPlainly(job(set));
      expect(plan.posts.map(({ action }) => action)).toEqual(['create', 'create', 'create']);
      expect([...urls.keys()].sort()).toEqual(['auth', roundUp, 'spark'].sort());
      expect([...place.pages().keys()].sort()).toEqual([...urls.values()].sort());
      expect(readReceipts(notes.text(noteUri))).toHaveLength(3);
    });

    it('plans without changing anything', async () => {
      const { place, notes, job } = setUp();
      await planPublish(job(set), never);
      expect(place.changes()).toBe(0);
      expect(notes.edits).toBe(0);
    });

    it('changes nothing when nothing changed', async () => {
      const { place, notes, job } = setUp();
      await publishPlainly(job(set));
      const before = { changes: place.changes(), text: notes.text(noteUri), everything: place.everything() };
      const { plan } = await publishPlainly(job(set, '2027-05-01T10:00:00Z'));
      expect(plan.posts.map(({ action }) => action)).toEqual(['unchanged', 'unchanged', 'unchanged']);
      expect({ changes: place.changes(), text: notes.text(noteUri), everything: place.everything() }).toEqual(
        before,
      );
    });

    it('updates the same post when it changed', async () => {
      const { place, notes, job } = setUp();
      const first = await publishPlainly(job(set));
      const ids = readReceipts(notes.text(noteUri)).map(({ id }) => id);
      const changed = withPost(set, 'auth', { title: 'A new title', html: '<p>New words.</p>' });
      const { plan, urls } = await publishPlainly(job(changed));
      expect(plan.posts.map(({ key, action }) => [key, action])).toContainEqual(['auth', 'update']);
      expect(urls).toEqual(first.urls);
      expect(readReceipts(notes.text(noteUri)).map(({ id }) => id)).toEqual(ids);
      expect(place.pages().size).toBe(3);
      expect(place.pages().get(urls.get('auth') ?? '')).toContain('New words.');
    });

    it('keeps the address of a post whose title, slug and event have other names now', async () => {
      const { notes, job } = setUp();
      const first = await publishPlainly(job(set));
      const renamed = withPost({ ...set, event: 'pycon-india-2014' }, roundUp, {
        title: 'Other',
        slug: 'other',
      });
      const { urls } = await publishPlainly(job(renamed));
      expect(urls).toEqual(first.urls);
      expect(readReceipts(notes.text(noteUri))).toHaveLength(3);
    });

    it('links the posts of a set to each other', async () => {
      const { place, job } = setUp();
      const { urls } = await publishPlainly(job(set));
      const linked = (key: string) => linksOf(place, urls.get(key) ?? '');
      expect(linked('auth')).toContain(urls.get(roundUp));
      expect(linked(roundUp)).toEqual(expect.arrayContaining([urls.get('auth'), urls.get('spark')]));
      expect(place.everything()).not.toMatch(/confnotes-(post|asset):/);
    });

    it('holds no dead link between the posts and makes nothing twice, wherever it broke off', async () => {
      const whole = setUp();
      await publishPlainly(whole.job(set));
      const count = whole.place.changes();
      for (let index = 0; index < count; index++) {
        const { place, notes, job } = setUp();
        place.failAt(index);
        await expect(publishPlainly(job(set))).rejects.toBeInstanceOf(NotesError);
        expect(deadLinks(place)).toEqual([]);
        place.failAt(undefined);
        await publishPlainly(job(set));
        expect(place.pages().size).toBe(3);
        expect(readReceipts(notes.text(noteUri))).toHaveLength(3);
        expect(deadLinks(place)).toEqual([]);
      }
    });

    it('holds no dead link between the posts when an update broke off', async () => {
      const grown = linkedSet('auth', 'spark', 'rust');
      const whole = setUp();
      await publishPlainly(whole.job(set));
      const before = whole.place.changes();
      await publishPlainly(whole.job(grown));
      const count = whole.place.changes() - before;
      for (let index = 0; index < count; index++) {
        const { place, job } = setUp();
        await publishPlainly(job(set));
        place.failAt(index);
        await expect(publishPlainly(job(grown))).rejects.toBeInstanceOf(NotesError);
        expect(deadLinks(place)).toEqual([]);
      }
    });

    it('names what the event no longer has and leaves it where it is', async () => {
      const { place, job } = setUp();
      const { urls } = await publishPlainly(job(set));
      const { plan } = await publishPlainly(job(linkedSet('auth')));
      expect(plan.orphans.map(({ post: key }) => key)).toEqual(['spark']);
      expect(place.pages().has(urls.get('spark') ?? '')).toBe(true);
    });

    it('removes what the event no longer has when that is wanted, and all links to it', async () => {
      const { place, notes, job } = setUp();
      const { urls } = await publishPlainly(job(set));
      await publishPlainly(job(linkedSet('auth')), { removeOrphans: true });
      expect([...place.pages().keys()].sort()).toEqual([urls.get('auth'), urls.get(roundUp)].sort());
      expect(deadLinks(place)).toEqual([]);
      expect(
        readReceipts(notes.text(noteUri))
          .map(({ post: key }) => key)
          .sort(),
      ).toEqual(['auth', roundUp]);
    });

    it('removes a whole event, and twice is as good as once', async () => {
      const { place, notes, job } = setUp();
      await publishPlainly(job(set));
      const text = notes.text(noteUri);
      const nothing = postSet([]);
      await publishPlainly(job(nothing), { removeOrphans: true });
      expect(place.pages().size).toBe(0);
      expect(readReceipts(notes.text(noteUri))).toEqual([]);
      notes.type(noteUri, text);
      await publishPlainly(job(nothing), { removeOrphans: true });
      expect(readReceipts(notes.text(noteUri))).toEqual([]);
    });

    it('stops when it is told to and goes on the next time', async () => {
      const { place, job } = setUp();
      const abort = new AbortController();
      const stopAtSecond = ({ done }: { readonly done: number }) => {
        if (done === 1) abort.abort();
      };
      const run = publish(job(set), plainDecision, stopAtSecond, abort.signal);
      await expect(run).rejects.toMatchObject({ code: 'publish.cancelled' });
      expect(place.pages().size).toBe(1);
      await publishPlainly(job(set));
      expect(place.pages().size).toBe(3);
    });

    it('refuses a signal that is aborted already', async () => {
      const { place, job } = setUp();
      const signal = AbortSignal.abort();
      await expect(place.open().survey(set, [], signal)).rejects.toThrow();
      await expect(publish(job(set), plainDecision, () => undefined, signal)).rejects.toThrow();
      expect(place.changes()).toBe(0);
    });

    it('shows nothing that is in no field of a post', async () => {
      const { place, job } = setUp();
      const secret = 'WITHHELD-4711';
      const problems = [
        {
          code: 'x.y',
          severity: 'hint',
          message: secret,
          span: { start: 0, end: 0 },
          uri: `file:///${secret}`,
          line: 1,
          column: 1,
        },
      ] as const;
      await publishPlainly(job({ ...set, problems }));
      expect(place.everything()).not.toContain(secret);
    });

    it('keeps the posts of two events apart', async () => {
      const { place, job } = setUp();
      await publishPlainly(job(set));
      const other = postSet([post({ key: roundUp, title: 'Other event' })], {
        event: 'rustconf-2015',
        conference: 'RustConf',
        dates: ['2015-08-01'],
      });
      await publishPlainly(publishJob(other, place.open()));
      expect(place.pages().size).toBe(4);
    });

    if (makePlace().foreign === undefined) return;
    it('leaves alone what is not ours', async () => {
      const { place, job } = setUp();
      place.foreign?.put();
      await publishPlainly(job(set));
      await publishPlainly(job(postSet([])), { removeOrphans: true });
      expect(place.foreign?.isUntouched()).toBe(true);
    });
  });
}

/** Addresses that a page links to, resolved. */
function linksOf(place: TestPlace, url: string): readonly string[] {
  const html = place.pages().get(url) ?? '';
  return [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => resolve(href, url));
}

function resolve(href: string, url: string): string {
  const base = new URL(url, 'relative://site/');
  const found = new URL(href, base);
  found.hash = '';
  return found.href.replace('relative://site/', '');
}

/** Links of posts that lead to nothing. */
function deadLinks(place: TestPlace): readonly string[] {
  return [...place.pages().keys()].flatMap((url) => linksOf(place, url)).filter((url) => !place.exists(url));
}
