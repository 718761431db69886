import { readableDay } from '#core/publish/targets/folder/pageWords.ts';
import { type Post, type PostSet, roundUp } from '#core/render/post.ts';
import {
  type PreviewParams,
  type PreviewPost,
  type PreviewResult,
  previewRequest,
} from '#protocol/requests.ts';
import type { Feature } from '../feature.ts';
import { renderedEvent } from '../renderedEvent.ts';

/** What the preview shows: the same posts as are published. */
export const preview: Feature = {
  capabilities: {},
  register({ connection, answer, events }) {
    connection.onRequest(
      previewRequest,
      answer(previewRequest, async ({ uri }: PreviewParams, signal): Promise<PreviewResult> => {
        const rendered = await renderedEvent(events, uri, signal);
        if (!rendered) return { posts: [], withheldBlocks: 0, problems: [] };
        const { posts, withheldBlocks, problems } = rendered.set;
        return { posts: posts.map((post) => toPreview(post, rendered.set)), withheldBlocks, problems };
      }),
    );
  },
};

function toPreview(post: Post, set: PostSet): PreviewPost {
  const { key, title, html, lang, tags, assets, cover } = post;
  return {
    key,
    title,
    html,
    lang,
    byline: byline(post, set),
    tags,
    cover: assets.some(({ id }) => id === cover) ? cover : undefined,
    assets: Object.fromEntries(assets.map(({ id, uri }) => [id, uri])),
  };
}

/** The facts that a published page has under its title. */
function byline({ key, title, date, authors }: Post, { conference, place }: PostSet): string {
  const event = key === roundUp ? [conference, place].filter((fact) => fact && !title.includes(fact)) : [];
  return [date && readableDay(date), ...authors, ...event].filter(Boolean).join(' · ');
}
