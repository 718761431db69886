import { chromium } from 'playwright-core';

/**
 * A headless browser that reaches nothing but this machine: any other name fails at once.
 * @param {string} executablePath
 * @returns {Promise<import('playwright-core').Browser>}
 */
export const launchBrowser = (executablePath) =>
  chromium.launch({
    executablePath,
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      // Chromium's own sandbox needs rights that root in a container does not have; only our own pages are opened.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
