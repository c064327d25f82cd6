import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { refuseAncientNode } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { giveUp, say } from './say.mjs';

// Runs on the system's own Node, before anything is installed: built-in modules only.

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Whether what is installed is what the lock file names. npm keeps its own copy of the lock file in
 * `node_modules`; optional packages may be missing there (they belong to other platforms).
 */
export function isInstalled() {
  const record = inProject('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(inProject('package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/** The command for npm: the very npm that started this script, or the one on the path. */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return { program: process.execPath, first: [script], shell: false };
  const windows = process.platform === 'win32';
  return { program: windows ? 'npm.cmd' : 'npm', first: [], shell: windows };
}

/**
 * Installs the packages of the lock file where they are missing. No package's install script runs:
 * all that is needed comes built. What npm prints goes to standard error.
 */
export function ensureInstalled() {
  refuseAncientNode();
  if (isInstalled()) return;
  say('Installing what Throughline needs (once, about a minute)...');
  const npm = npmCommand();
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(npm.program, [...npm.first, ...flags], {
    cwd: projectFolder,
    shell: npm.shell,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  if (status === 0) return;
  giveUp(
    `The packages could not be installed${error ? ` (${error.message})` : ''}. ` +
      'Check the connection to the npm registry, then run the same command again.',
  );
}
