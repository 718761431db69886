import { run } from '../lib/processes.mjs';

/**
 * Runs npm, quietly unless it fails.
 * @param {readonly string[]} args
 * @param {import('../lib/processes.mjs').RunOptions} options
 * @throws When npm fails.
 */
export async function npm(args, options) {
  const { code } = await run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    env: withoutNpmVariables(process.env),
    ...options,
  });
  if (code !== 0)
    throw new Error(`npm ${args.join(' ')} failed${options.logFile ? `; see ${options.logFile}` : ''}.`);
}

/**
 * An outer `npm run` leaves its settings behind as variables, and they would leak into another npm.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withoutNpmVariables = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_/i.test(name) && !['INIT_CWD', 'NODE_OPTIONS'].includes(name),
    ),
  );
