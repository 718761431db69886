import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,server,client,cli,hosts}/**/*.test.ts', 'test/scripts/*.test.mjs'],
    // Modules keep no state of their own, so that test files may share them: half the time.
    isolate: false,
    passWithNoTests: false,
    testTimeout: 60_000,
    setupFiles: ['test/support/fixedSeed.ts'],
  },
});
