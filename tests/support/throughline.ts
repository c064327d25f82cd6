import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = fileURLToPath(new URL('../../cli/throughline.ts', import.meta.url));

/** Passphrase of every case file made in tests. */
export const testPassphrase = 'three unrelated words';

const environment = { ...process.env, THROUGHLINE_PASSPHRASE: testPassphrase, NO_COLOR: '1' };

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end. */
export function throughline(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', program, ...args], {
    cwd: root,
    env: { ...environment, ...env },
    encoding: 'utf8',
    maxBuffer: 200e6,
  });
  return { status, stdout, stderr };
}

/** Starts the command line and leaves it running. */
export function startThroughline(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', program, ...args], {
    cwd: root,
    env: environment,
    stdio: 'pipe',
  });
}

export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));
}

/** Standard output as one JSON document, or one a line. */
export function jsonLines<Line>(ran: Ran): Line[] {
  return ran.stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
