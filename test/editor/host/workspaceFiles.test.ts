import assert from 'node:assert/strict';
import { workspaceFiles } from '../../../client/workspaceFiles.ts';
import { noteUri } from './notes.ts';

describe('files of the workspace', () => {
  const uri = (path: string): string => noteUri(`files/${path}`).toString();
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are written whole, with the folders above, and read back', async () => {
    await workspaceFiles.write(uri('a/b/one.txt'), bytes('one'));
    await workspaceFiles.write(uri('a/b/one.txt'), bytes('two'));
    assert.deepEqual(Buffer.from((await workspaceFiles.read(uri('a/b/one.txt'))) ?? []).toString(), 'two');
    assert.deepEqual(await workspaceFiles.list(uri('a/b')), [{ name: 'one.txt', kind: 'file' }]);
    assert.deepEqual(await workspaceFiles.list(uri('a')), [{ name: 'b', kind: 'folder' }]);
    assert.deepEqual(await workspaceFiles.stat(uri('a/b/one.txt')), { kind: 'file', size: 3 });
  });

  it('that are not there are no error', async () => {
    assert.equal(await workspaceFiles.read(uri('none.txt')), undefined);
    assert.equal(await workspaceFiles.stat(uri('none.txt')), undefined);
    assert.deepEqual(await workspaceFiles.list(uri('none')), []);
    await workspaceFiles.remove(uri('none.txt'));
  });

  it('are gone once they are removed', async () => {
    await workspaceFiles.write(uri('gone.txt'), bytes('x'));
    await workspaceFiles.remove(uri('gone.txt'));
    assert.equal(await workspaceFiles.stat(uri('gone.txt')), undefined);
  });

  it('that cannot be written say so, with what to do, and leave nothing behind', async () => {
    await workspaceFiles.write(uri('file'), bytes('x'));
    await assert.rejects(workspaceFiles.write(uri('file/below.txt'), bytes('y')), (error: unknown) => {
      assert.ok(error instanceof Error && 'code' in error && 'advice' in error);
      assert.match(String(error.code), /^files\./);
      assert.equal(typeof error.advice, 'string');
      return true;
    });
    await assert.rejects(workspaceFiles.write(uri('a'), bytes('y')), { name: 'NotesError' });
    assert.deepEqual(await workspaceFiles.list(uri('')), [
      { name: 'a', kind: 'folder' },
      { name: 'file', kind: 'file' },
    ]);
  });
});
