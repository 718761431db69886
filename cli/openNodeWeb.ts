import { nodeTimer } from '#hosts/nodeTimer.ts';
import { nodeWeb } from '#hosts/nodeWeb.ts';
import type { OpenWeb } from './terminal.ts';
import { version } from './version.ts';

/** The web as this machine reaches it, under this program's own name. */
export function openNodeWeb(privateHosts: ReadonlySet<string>): OpenWeb {
  const web = nodeWeb({ userAgent: `confnotes/${version} (link check)`, privateHosts });
  return { web, timer: nodeTimer, random: Math.random, close: web.close };
}
