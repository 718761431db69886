import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,server,client,cli,hosts}/**/*.test.ts', 'test/scripts/*.test.mjs'],
    // Modules keep no state of their own, so that test files may share them: half the time.
    isolate: false,
    // One fewer than there are processors would be one of two.
    maxWorkers: '100%',
    passWithNoTests: false,
    testTimeout: 60_000,
    setupFiles: ['test/support/fixedSeed.ts'],
  },
});
