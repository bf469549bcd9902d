// How the tests run: one project per kind, so that each can be run alone (`npx vitest run --config tests/vitest.config.ts --project feed`).
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

const kinds = ['unit', 'platforms', 'feed', 'relevance', 'long'];

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  plugins: [preact()],
  test: {
    projects: [
      ...kinds.map((name) => ({
        extends: true as const,
        test: {
          name,
          include:
            name === 'unit' ? ['tests/*.test.ts', 'tests/unit/**/*.test.{ts,tsx}'] : [`tests/${name}/**/*.test.ts`],
          setupFiles: ['tests/no-network.ts'],
          testTimeout: 30_000,
        },
      })),
      {
        extends: true as const,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/build.ts'],
          // one browser at a time: two cores
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
