import { expect, test } from 'vitest';
import { saveDocument } from '../../client/publish/saveDocument.ts';

/** A document whose attempts to save end one after the other like this; the last goes on for ever. */
function documentWith(...ends: readonly { readonly saved: boolean; readonly isDirty: boolean }[]) {
  const state = { isDirty: true, tries: 0 };
  return {
    get isDirty() {
      return state.isDirty;
    },
    get tries() {
      return state.tries;
    },
    async save() {
      const end = ends[Math.min(state.tries, ends.length - 1)] ?? { saved: true, isDirty: false };
      state.tries++;
      state.isDirty = end.isDirty;
      return end.saved;
    },
  };
}

test('a document that auto save saved in the same moment is saved', async () => {
  expect(await saveDocument(documentWith({ saved: false, isDirty: false }))).toBe(true);
});

test('a document that somebody typed in while it was saved is saved again', async () => {
  const document = documentWith({ saved: false, isDirty: true }, { saved: true, isDirty: false });
  expect(await saveDocument(document)).toBe(true);
  expect(document.tries).toBe(2);
});

test('a document that cannot be saved is not tried for ever', async () => {
  const document = documentWith({ saved: false, isDirty: true });
  expect(await saveDocument(document)).toBe(false);
  expect(document.tries).toBeLessThan(10);
});
