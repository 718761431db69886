import { spawn } from 'node:child_process';

/**
 * Shows an address in the user's browser, where there is a screen; the browser outlives this process.
 * @param {string} url
 */
export function openInBrowser(url) {
  const opener = openerOf(process.platform);
  if (opener === undefined) return;
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('No browser could be opened: use the address.'));
  child.unref();
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {string | undefined} `undefined`: nobody could see it.
 */
function openerOf(platform) {
  if (platform === 'darwin') return 'open';
  if (platform === 'win32') return 'explorer';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}
