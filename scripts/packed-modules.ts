import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** The packages of the lock file by their path, such as `node_modules/zod`. */
type LockedPackages = Readonly<Record<string, LockedPackage>>;

/**
 * Packages that stay outside of the bundles and so travel in the program's archive: native code, and
 * pdfmake, which reads fonts and tables from its own folders.
 */
const kept = ['better-sqlite3-multiple-ciphers', '@resvg/resvg-js', 'pdfmake'];

/** Only needed to compile what comes compiled. */
const notNeeded = new Set(['node_modules/node-addon-api']);

function lockedPackages(): LockedPackages {
  const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  return (JSON.parse(lock) as { readonly packages: LockedPackages }).packages;
}

/** Where a package that the one at `from` asks for lies, as Node would look for it; null if nowhere. */
function locate(packages: LockedPackages, name: string, from: string): string | null {
  let base = from;
  for (;;) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (base === '') return null;
    base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')));
  }
}

function addWithDependencies(packages: LockedPackages, name: string, from: string, found: Set<string>): void {
  const path = locate(packages, name, from);
  if (path === null || found.has(path) || notNeeded.has(path)) return;
  found.add(path);
  const wanted = { ...packages[path]?.dependencies, ...packages[path]?.optionalDependencies };
  for (const dependency of Object.keys(wanted)) addWithDependencies(packages, dependency, path, found);
}

/**
 * Patterns for electron-builder, which by itself takes along every package that is not for
 * development: leave out all but the kept ones, and in those what no program reads.
 * `platform` and `arch` are in Node's words.
 */
export function moduleExclusions(platform: string, arch: string): readonly string[] {
  const packages = lockedPackages();
  const packed = new Set<string>();
  for (const name of kept) addWithDependencies(packages, name, '', packed);
  const others = Object.keys(packages).filter((path) => path !== '' && !packed.has(path));
  const driver = 'node_modules/better-sqlite3-multiple-ciphers';
  return [
    ...others.map((path) => `!${path}/**`),
    `!${driver}/{src,deps}/**`,
    `!${driver}/prebuilds/!(${platform}-${arch}).node`,
    '!node_modules/pdfmake/{build,src,standard-fonts}/**',
    '!node_modules/**/*.{md,map,ts,mts,cts}',
    '!node_modules/**/{.yarn,.yarnrc.yml,jsconfig.json,*.config.js,*.config.mjs}',
  ];
}
