import { NotesError } from '#core/errors.ts';
import { linksFor } from '#core/publish/linkable.ts';
import { receiptFor } from '#core/publish/receipts/receiptFor.ts';
import { resolveLinks } from '#core/publish/resolveLinks.ts';
import type { Target } from '#core/publish/target.ts';
import type { Post } from '#core/render/post.ts';

/** One post as the blog keeps it. */
export interface BlogPost {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly html: string;
  readonly status: 'draft' | 'live';
}

/** A blog on a server of our own making: it says what a post's address is only once the post is there. */
export interface FakeBlog {
  readonly posts: Map<string, BlogPost>;
  /** Calls that changed something: `create draft auth`, `update live round-up`, `remove 2`. */
  readonly calls: string[];
  /** Asked before each such call; an answer is thrown and nothing is done. */
  refuse: (call: string, index: number) => unknown;
  target(): Target;
}

/** An empty blog. */
export function fakeBlog(): FakeBlog {
  let nextId = 1;
  const blog: FakeBlog = {
    posts: new Map(),
    calls: [],
    refuse: () => undefined,
    target: () => ({
      name: 'blog',
      place: 'https://blog.example/',
      async survey(set, receipts, signal) {
        signal.throwIfAborted();
        const known = (post: Post) => blog.posts.get(receiptFor(receipts, 'blog', post.key)?.id ?? '');
        const open = new Map(
          set.posts.flatMap((post): [string, string][] => {
            const found = known(post);
            return found === undefined ? [] : [[post.key, found.url]];
          }),
        );
        const posts = set.posts.map((post) => {
          const found = known(post);
          if (found === undefined || (found.status === 'draft' && !post.draft)) {
            return { post, state: 'new' as const, id: found?.id, url: found?.url };
          }
          const html = resolveLinks(post.html, linksFor(post, set.posts, open), new Map());
          const same = html === found.html && post.title === found.title;
          return {
            post,
            state: same ? ('same' as const) : ('changed' as const),
            id: found.id,
            url: found.url,
          };
        });
        const keys = new Set(set.posts.map(({ key }) => key));
        const orphans = receipts.filter(({ target, post }) => target === 'blog' && !keys.has(post));
        return { posts, orphans, problems: [] };
      },
      async send({ post, id, stage, links }, signal) {
        signal.throwIfAborted();
        act(`${id === undefined ? 'create' : 'update'} ${stage} ${post.key}`);
        const ours = id ?? String(nextId++);
        const url = blog.posts.get(ours)?.url ?? `https://blog.example/?p=${ours}`;
        const html = resolveLinks(post.html, links, new Map());
        blog.posts.set(ours, { id: ours, url, title: post.title, html, status: stage });
        return { id: ours, url, changed: true };
      },
      async finish() {},
      async remove({ id }, signal) {
        signal.throwIfAborted();
        if (!blog.posts.has(id)) return;
        act(`remove ${id}`);
        blog.posts.delete(id);
      },
    }),
  };
  const act = (call: string) => {
    const refusal = blog.refuse(call, blog.calls.length);
    if (refusal !== undefined) throw refusal;
    blog.calls.push(call);
  };
  return blog;
}

/** What a server that is down answers with. */
export function unreachable(): NotesError {
  return new NotesError('network.unreachable', 'The blog did not answer.', { advice: 'Try again later.' });
}
