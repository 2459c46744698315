import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['test/e2e/**/*.test.ts'],
    // one browser at a time: two on two slow cores make each other late
    fileParallelism: false,
    // deadlines against hanging, not expectations of speed: every wait ends when its condition holds
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
