import { t } from '@vscode/l10n';
import { NotesError } from '#core/errors.ts';
import type { Post, SlugPlace } from '#core/render/post.ts';
import type { Span } from '#core/text/span.ts';
import { editNote, type NoteKeeper } from './noteKeeper.ts';

/**
 * Turns each `Post: separate` into the slug that was chosen, before anything is sent: receipts key on it, so that a
 * heading renamed later makes no other post.
 * @throws {NotesError} `publish.note-changed` when the session is no longer there as it was rendered.
 */
export async function pinSlugs(posts: readonly Post[], notes: NoteKeeper): Promise<void> {
  const uris = new Set(posts.flatMap(({ slugPlace }) => slugPlace?.uri ?? []));
  for (const uri of uris) {
    await editNote(notes, uri, (text) =>
      posts.flatMap(({ slug, slugPlace }) => {
        if (slugPlace?.uri !== uri) return [];
        const span = currentSpan(text, slugPlace);
        return text.slice(span.start, span.end) === slug ? [] : [{ span, newText: slug }];
      }),
    );
  }
}

/** Where the word stands in the text as it is now. */
function currentSpan(text: string, { span, context }: SlugPlace): Span {
  if (text.slice(0, span.end).endsWith(context)) return span;
  const first = text.indexOf(context);
  if (first < 0 || text.indexOf(context, first + 1) >= 0) {
    throw new NotesError('publish.note-changed', t('The note was changed while it was being published.'), {
      advice: t('Publish again.'),
    });
  }
  const end = first + context.length;
  return { start: end - (span.end - span.start), end };
}
