import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { inProject, projectFolder } from './project.mjs';

// Bundles the parts that run outside the page. Files are two folders below the project's, as the
// engine's are (`engine/api/...`), so that addresses relative to a file mean the same in both. Threads
// of the engine begin in a file of their own, which `engine/threads/start-thread.ts` looks for beside itself.

/** Native code and what is built around it stays outside of a bundle. */
const external = ['electron', 'better-sqlite3-multiple-ciphers', '@resvg/resvg-js'];

const common = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  target: 'node22',
  external,
  legalComments: 'linked',
  logLevel: 'warning',
};

/** Lets CommonJS packages inside an ES module bundle ask for Node's own modules. */
const requireInModule = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};

const bundles = {
  electron: [
    {
      entryPoints: {
        main: 'electron/main.ts',
        'engine-entry': 'electron/engine-entry.ts',
        'engine-thread': 'engine/threads/engine-thread.ts',
      },
      format: 'esm',
      banner: requireInModule,
      outdir: 'dist/electron',
    },
    // A sandboxed preload is one CommonJS file.
    {
      entryPoints: { preload: 'electron/preload.ts' },
      format: 'cjs',
      outdir: 'dist/electron',
      outExtension: { '.js': '.cjs' },
    },
  ],
  cli: [
    {
      entryPoints: {
        throughline: 'cli/throughline.ts',
        'engine-thread': 'engine/threads/engine-thread.ts',
      },
      format: 'esm',
      banner: requireInModule,
      splitting: true,
      outdir: 'dist/cli',
    },
  ],
};

const [name] = process.argv.slice(2);
rmSync(inProject(`dist/${name}`), { recursive: true, force: true });
for (const bundle of bundles[name]) await build({ ...common, ...bundle });
