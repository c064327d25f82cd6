import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts/', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-scripts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a few lines with everything of one script in reach as `script`. */
function withScript(name: string, lines: string, environment: Readonly<Record<string, string>> = {}) {
  const address = JSON.stringify(pathToFileURL(join(scripts, name)).href);
  return spawnSync(
    process.execPath,
    ['--input-type=module', '-e', `import * as script from ${address};\n${lines}`],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, ...environment },
    },
  );
}

/** What `openDesktop` says when Electron is a shell script of these lines. */
function open(electron: string | null, environment: Readonly<Record<string, string>>): unknown {
  const program = join(folder, 'electron');
  if (electron !== null) writeFileSync(program, `#!/bin/sh\n${electron}\n`, { mode: 0o755 });
  const lines = `const why = await script.openDesktop({
    ensureElectron: () => ${electron === null ? 'null' : JSON.stringify(program)},
    ensureBuilt: async () => {},
  });
  process.stdout.write(JSON.stringify(why));`;
  return JSON.parse(withScript('open-desktop.mjs', lines, environment).stdout);
}

function throughline(
  given: readonly string[],
  cwd = folder,
  environment: Readonly<Record<string, string>> = {},
) {
  return spawnSync(process.execPath, [join(scripts, 'throughline.mjs'), ...given], {
    encoding: 'utf8',
    cwd,
    env: { PATH: process.env['PATH'], HOME: folder, ...environment },
  });
}

describe('a Node that is too old', () => {
  it('is refused in one sentence that says what to do', () => {
    const old = withScript('ensure-node.mjs', "script.refuseAncientNode('18.19.0');");
    expect(old.status).toBe(1);
    expect(old.stdout).toBe('');
    expect(old.stderr).toBe(
      'Throughline cannot start with Node 18.19.0: it needs Node 20 or later. Install Node 24 from https://nodejs.org and try again.\n',
    );
    expect(withScript('ensure-node.mjs', "script.refuseAncientNode('20.0.0');").status).toBe(0);
  });
});

describe('the desktop window', () => {
  const screen = { DISPLAY: ':77' };

  it.runIf(process.platform === 'linux')('is not tried without a screen', () => {
    expect(open('exit 0', {})).toBe(
      'There is no screen for a desktop window here; Throughline opens in the browser instead.',
    );
  });
  it('is done without where Electron cannot be fetched', () => {
    expect(open(null, screen)).toBe(
      'The desktop window (Electron) could not be fetched; Throughline opens in the browser instead.',
    );
  });
  it('is done without where it ends at once with an error', () => {
    expect(open('exit 7', screen)).toBe(
      'The desktop window could not be opened on this machine; Throughline opens in the browser instead.',
    );
    expect(open('kill -SEGV $$', screen)).toContain('could not be opened');
  });
  it('is all there is when it was opened and closed', () => {
    expect(open('exit 0', screen)).toBeNull();
  });
});

describe('the command line from a clone', () => {
  it('hands over arguments, output and exit code as they are', () => {
    writeFileSync(join(folder, 'raw dates.csv'), 'raw\n12/03/2019\n');
    const read = throughline(['dates', 'raw dates.csv', '--json']);
    expect(read.stderr).toBe('');
    expect(JSON.stringify(JSON.parse(read.stdout.trim().split('\n')[0] ?? ''))).toContain('2019-03-12');
    expect(read.status).toBe(0);
  });

  it('says wrong usage with exit code 2 and nothing on standard output', () => {
    const wrong = throughline(['no-such-command']);
    expect(wrong.status).toBe(2);
    expect(wrong.stdout).toBe('');
    expect(wrong.stderr).not.toBe('');
  });

  it('reads paths from the folder the user is in, as npm hands it over', () => {
    const elsewhere = throughline(['dates', 'raw dates.csv', '--json'], scripts, {
      npm_lifecycle_event: 'throughline',
      INIT_CWD: folder,
    });
    expect(elsewhere.status).toBe(0);
    expect(elsewhere.stdout).toContain('2019-03-12');
  });
});
