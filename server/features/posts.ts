import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import { type PostsParams, type PostsResult, postsRequest } from '#protocol/requests.ts';
import type { Feature } from '../feature.ts';
import { renderedEvent } from '../renderedEvent.ts';

/** The posts of an event, for publishing. */
export const posts: Feature = {
  capabilities: {},
  register({ connection, answer, events }) {
    connection.onRequest(
      postsRequest,
      answer(postsRequest, async ({ uri }: PostsParams, signal): Promise<PostsResult> => {
        const rendered = await renderedEvent(events, uri, signal);
        if (!rendered) {
          const advice = t('Open it in the editor, and try again.');
          throw new NotesError('note.missing', t('There is no note at {0}.', uri), { advice });
        }
        const { set, event } = rendered;
        return { set, receiptsUri: event.main?.uri ?? `${event.folder}/index.confnotes.md` };
      }),
    );
  },
};
