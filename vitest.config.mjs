import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,server,client,cli}/**/*.test.ts', 'test/scripts/*.test.mjs'],
    passWithNoTests: false,
    testTimeout: 20_000,
  },
});
