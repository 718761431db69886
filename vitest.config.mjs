import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,server,cli}/**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 20_000,
  },
});
