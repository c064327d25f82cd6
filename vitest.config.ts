import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Outside Electron, `require('electron')` would try to download its binary: tests use the stand-in.
const electronStandIn = fileURLToPath(new URL('./tests/mocks/electron.ts', import.meta.url));

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          testTimeout: 30_000,
          alias: { electron: electronStandIn },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
