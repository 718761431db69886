import os from 'node:os';
import path from 'node:path';

/**
 * Where this user's programs keep what they can find out again.
 * Source: XDG Base Directory Specification; on macOS and Windows, what their guidelines say.
 */
export function userCacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const home = os.homedir();
  const given = platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (given !== undefined && path.isAbsolute(given)) return path.join(given, 'confnotes');
  const usual = { win32: 'AppData/Local', darwin: 'Library/Caches' };
  return path.join(
    home,
    platform === 'win32' || platform === 'darwin' ? usual[platform] : '.cache',
    'confnotes',
  );
}
