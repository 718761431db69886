import { readableDay, readableDays } from '#core/publish/targets/folder/pageWords.ts';
import { assetScheme, type Post, type PostSet, roundUp } from '#core/render/post.ts';
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
    cover: hasOwnCover(post) ? cover : undefined,
    assets: Object.fromEntries(assets.map(({ id, uri }) => [id, uri])),
  };
}

/** Whether the cover is a file of the author's that is not among the words anyway. */
function hasOwnCover({ assets, cover, html }: Post): boolean {
  return assets.some(({ id }) => id === cover) && !html.includes(`"${assetScheme}${cover}"`);
}

/** The facts that a published page has under its title. */
function byline(post: Post, { conference, place, dates }: PostSet): string {
  const { key, title, date, authors } = post;
  const days =
    date !== undefined && key === roundUp && dates.includes(date)
      ? readableDays(dates[0] ?? date, dates.at(-1) ?? date)
      : date && readableDay(date);
  const event = key === roundUp ? [conference, place].filter((fact) => fact && !title.includes(fact)) : [];
  return [days, ...authors, ...event].filter(Boolean).join(' · ');
}
