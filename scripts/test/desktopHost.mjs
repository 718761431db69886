import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { vscodeVersion } from '../bootstrap/editorVersions.mjs';
import { cacheFolder } from '../lib/paths.mjs';

/**
 * Runs a suite in a desktop VS Code: the one that `VSCODE_EXECUTABLE` names, else one that is downloaded into the cache
 * folder. On Linux it wants a display (`xvfb-run -a`).
 * @param {import('../bootstrap/editorVersions.mjs').EditorName} name
 * @param {import('./embeddedHost.mjs').HostRun} run
 * @returns {Promise<number>} What VS Code says it came to; 0 is fine.
 */
export async function runInDesktopEditor(name, { extension, suite, workspace, env, output }) {
  const executable = process.env.VSCODE_EXECUTABLE;
  try {
    return await runTests({
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      extensionTestsEnv: { ...env },
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${path.join(output, 'data')}`],
      cachePath: path.join(cacheFolder(), 'desktop'),
      ...(executable ? { vscodeExecutablePath: executable } : { version: vscodeVersion(name) }),
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}
