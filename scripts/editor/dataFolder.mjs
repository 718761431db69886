import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A window that shows the work and nothing else: no welcome, no tips, no offers, no news, no network. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'update.showReleaseNotes': false,
  'git.enabled': false,
};

/**
 * Makes a data folder for an embedded VS Code: its settings, extensions and home. What is there
 * stays, so that settings may be changed.
 * @param {string} folder
 * @param {Readonly<Record<string, unknown>>} [settings] Over the quiet ones.
 */
export function makeDataFolder(folder, settings = {}) {
  for (const name of ['user-data/User', 'extensions', 'home'])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'config.yaml'), 'auth: none\n');
  const file = path.join(folder, 'user-data/User/settings.json');
  if (existsSync(file)) return;
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, null, 2)}\n`);
}
