import { expect, test } from 'vitest';
import {
  type AdoptionEditsResult,
  type AdoptionResult,
  adoptionEditsRequest,
  adoptionRequest,
} from '#protocol/adoption.ts';
import { testClient } from './support/testClient.ts';

const files = [{ uri: 'file:///KubeCon-2017/a.md', text: 'Words.\n' }];

test('texts that are no notes yet are looked at, and get the lines that were accepted', async () => {
  const client = await testClient();
  const { proposals } = await client.request<AdoptionResult>(adoptionRequest, { files });
  expect(proposals.map(({ kind, value }) => [kind, value])).toEqual([['conference', 'KubeCon 2017']]);
  const acceptedIds = proposals.map(({ id }) => id);
  const { edits } = await client.request<AdoptionEditsResult>(adoptionEditsRequest, { files, acceptedIds });
  expect(edits).toEqual([
    {
      uri: 'file:///KubeCon-2017/a.md',
      edits: [{ span: { start: 0, end: 0 }, newText: '---\nconference: KubeCon 2017\n---\n\n' }],
    },
  ]);
});

test('texts are read with the heading names that are set', async () => {
  const client = await testClient({ settings: () => ({ headings: { sessions: ['Vorträge'] } }) });
  const text = '## Vorträge\n\n### Zwischenspeicher\n\nWorte.\n';
  const result = await client.request<AdoptionResult>(adoptionRequest, {
    files: [{ uri: 'file:///a.md', text }],
  });
  expect(result.files[0]?.items.map(({ kind, text: title }) => [kind, title])).toEqual([
    ['session', 'Zwischenspeicher'],
  ]);
});
