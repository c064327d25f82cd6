import { mkdirSync } from 'node:fs';
import { buildStale } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { goOnWithProjectNode, run } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { say } from './say.mjs';

// Everything that must hold before a change lands: lint, format, types, unused code, unit tests, and
// the end-to-end tests in a real Chromium. One failure does not hide the next.
ensureInstalled();
await goOnWithProjectNode(import.meta.url);
const { findChromium } = await import('../tests/chromium.ts');
const { addCounts, closingLine, countVitest } = await import('./test-counts.ts');

const reports = inProject('dist/test-reports');
mkdirSync(reports, { recursive: true });

/** Longest time for one step, in milliseconds (team default; all of it fits into 20 minutes). */
const longestStep = 10 * 60_000;

function step(title, commandLine) {
  say(`\n== ${title}`);
  return run(commandLine, { cwd: projectFolder, timeout: longestStep });
}

async function check(title, ...commandLine) {
  const code = await step(title, commandLine);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function vitest(project) {
  const report = `${reports}/${project}.json`;
  const code = await step(`vitest, ${project}`, [
    'node_modules/vitest/vitest.mjs',
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countVitest(report, code);
}

async function endToEnd() {
  if (findChromium() !== null) return vitest('e2e');
  const required = process.env['CI'] === 'true';
  say('\n== vitest, e2e');
  say(
    'Not run: no Chromium was found. Install it (Debian: apt-get install chromium), or name it in THROUGHLINE_CHROMIUM.',
  );
  return { passed: 0, failed: required ? 1 : 0, skipped: required ? 0 : 1 };
}

async function built() {
  say('\n== build');
  const failure = await buildStale(['renderer', 'electron']);
  if (failure !== null) say(failure);
  return { passed: failure === null ? 1 : 0, failed: failure === null ? 0 : 1, skipped: 0 };
}

const counts = [
  await built(),
  await check('lint', 'node_modules/oxlint/bin/oxlint', '--deny-warnings'),
  await check('format', 'node_modules/oxfmt/bin/oxfmt', '--check', '.'),
  await check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'),
  await check('unused code', 'node_modules/knip/bin/knip.js'),
  await vitest('unit'),
  await endToEnd(),
];
const total = addCounts(counts);
process.stdout.write(`${closingLine(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
