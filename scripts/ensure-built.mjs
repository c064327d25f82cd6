import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './ensure-node.mjs';
import { inProject, projectFolder } from './project.mjs';
import { giveUp, say } from './say.mjs';

/**
 * What can be built: the paths it is made from, the file that shows it was made, and the script or
 * tool that makes it.
 */
const parts = {
  renderer: {
    from: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
    made: 'dist/renderer/index.html',
    build: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    name: 'the screens',
  },
  electron: {
    from: ['electron', 'engine', 'migrations', 'shared', 'scripts/bundle.mjs', 'package-lock.json'],
    made: 'dist/electron/main.js',
    build: ['scripts/bundle.mjs', 'electron'],
    name: 'the desktop shell',
  },
  cli: {
    from: ['cli', 'server', 'engine', 'migrations', 'shared', 'scripts/bundle.mjs', 'package-lock.json'],
    made: 'dist/cli/throughline.js',
    build: ['scripts/bundle.mjs', 'cli'],
    name: 'the command line',
  },
};

/** All files at or below a path, in a fixed order. */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/** A digest of the names and contents a part is made from; times do not matter. */
function digestOf(part) {
  const hash = createHash('sha256');
  for (const file of part.from.flatMap((path) => filesAt(inProject(path)))) {
    hash
      .update(`${relative(projectFolder, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * Builds the named parts that are missing or older than what they are made from; with `always`, all
 * of them. Resolves with the sentence for the first that cannot be built, else null. What the tools
 * print goes to standard error.
 */
export async function buildStale(names, { always = false } = {}) {
  for (const name of names) {
    const part = parts[name];
    const stamp = inProject(`dist/.built-from/${name}`);
    const digest = digestOf(part);
    const fresh =
      existsSync(inProject(part.made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
    if (fresh && !always) continue;
    say(`Building ${part.name}...`);
    const [script, ...rest] = part.build;
    const code = await run([inProject(script), ...rest], {
      cwd: projectFolder,
      stdio: ['ignore', process.stderr, process.stderr],
    });
    if (code !== 0) return `Building ${part.name} failed; the lines above say why.`;
    mkdirSync(inProject('dist/.built-from'), { recursive: true });
    writeFileSync(stamp, digest);
  }
  return null;
}

/** As `buildStale`, but ends the script when a part cannot be built. */
export async function ensureBuilt(names, options) {
  const failure = await buildStale(names, options);
  if (failure !== null) giveUp(failure);
}
