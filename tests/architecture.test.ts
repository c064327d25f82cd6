import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const layers = ['shared', 'engine', 'migrations', 'electron', 'server', 'cli', 'renderer'] as const;
type Layer = (typeof layers)[number];

/** Which layers a layer may import from, beside itself. */
const mayImport: Readonly<Record<Layer, readonly Layer[]>> = {
  shared: [],
  migrations: [],
  engine: ['shared', 'migrations'],
  electron: ['shared', 'engine'],
  server: ['shared', 'engine'],
  cli: ['shared', 'engine', 'server'],
  renderer: ['shared'],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const sources = layers.flatMap((layer) =>
  filesBelow(join(root, layer)).map((path) => ({ layer, path, text: readFileSync(path, 'utf8') })),
);

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

/** `file: import` of every import that the predicate finds fault with. */
function faults(wrong: (layer: Layer, path: string, imported: string) => boolean): string[] {
  return sources.flatMap(({ layer, path, text }) =>
    importsOf(text)
      .filter((imported) => wrong(layer, path, imported))
      .map((imported) => `${relative(root, path)}: ${imported}`),
  );
}

function layerOf(path: string, imported: string): Layer | undefined {
  const [first] = relative(root, resolve(dirname(path), imported)).split(/[\\/]/);
  return layers.find((layer) => layer === first);
}

describe('architecture', () => {
  it('finds the sources it checks', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(faults(() => true).length).toBeGreaterThan(300);
  });

  it('imports one way only', () => {
    expect(
      faults((layer, path, imported) => {
        if (!imported.startsWith('.')) return false;
        const target = layerOf(path, imported);
        return target !== undefined && target !== layer && !mayImport[layer].includes(target);
      }),
    ).toEqual([]);
  });

  it('keeps Node and the screen out of shared', () => {
    expect(
      faults((layer, _, imported) => layer === 'shared' && /^(node:|react|@mantine)/.test(imported)),
    ).toEqual([]);
  });

  it('keeps Node out of the screens', () => {
    expect(faults((layer, _, imported) => layer === 'renderer' && imported.startsWith('node:'))).toEqual([]);
  });

  it('imports electron in electron alone', () => {
    expect(faults((layer, _, imported) => layer !== 'electron' && imported === 'electron')).toEqual([]);
  });

  it('imports the database driver in the store alone', () => {
    expect(
      faults(
        (_, path, imported) =>
          imported.startsWith('better-sqlite3') && !relative(root, path).startsWith(join('engine', 'store')),
      ),
    ).toEqual([]);
  });

  it('imports migrations in the store alone', () => {
    expect(
      faults(
        (layer, path, imported) =>
          layer !== 'migrations' &&
          imported.startsWith('.') &&
          layerOf(path, imported) === 'migrations' &&
          !relative(root, path).startsWith(join('engine', 'store')),
      ),
    ).toEqual([]);
  });

  it('holds SQL in the store and the migrations alone', () => {
    const sql = /\.(prepare|exec|pragma)\(\s*[`'"]/;
    const withSql = sources
      .filter(
        ({ layer, path, text }) =>
          layer !== 'migrations' &&
          !relative(root, path).startsWith(join('engine', 'store')) &&
          sql.test(text),
      )
      .map(({ path }) => relative(root, path));
    expect(withSql).toEqual([]);
  });
});
