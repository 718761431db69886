import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes a folder and those above it. By hand, since Node's own way asks again without end where a file system says
 * “no such thing” although the folder above is there, as `/proc` and some network mounts do.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const above = path.dirname(folder);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || above === folder || (await exists(above))) throw error;
    await makeFolder(above);
    await mkdir(folder).catch(async (again: unknown) => {
      if (!(await exists(folder))) throw again;
    });
  }
}

async function exists(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  );
}
