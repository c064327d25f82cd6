import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { RecentCase } from '../../shared/contract/case-file.ts';
import { Refusal } from '../../shared/problem.ts';

/** Ending of a case file's name. */
export const caseFileEnding = '.throughline';

const listName = 'recent-cases.json';
/** Longest list of recent files (team default). */
const mostRecent = 12;

interface RecentRecord {
  readonly path: string;
  readonly openedAt: string;
}

/** Turns a bare name into a path in the usual folder; a path stays as it is. Adds the ending. */
export function resolveCasePath(folder: string, file: string): string {
  const trimmed = file.trim();
  const withEnding = trimmed.endsWith(caseFileEnding) ? trimmed : `${trimmed}${caseFileEnding}`;
  if (isAbsolute(withEnding) || withEnding !== basename(withEnding)) return resolve(withEnding);
  if (/[<>:"|?*\\]/.test(withEnding)) {
    throw new Refusal(
      'bad-file-name',
      `A file cannot be called "${trimmed}".`,
      'Leave out the characters < > : " | ? * and the backslash.',
    );
  }
  mkdirSync(folder, { recursive: true });
  return join(folder, withEnding);
}

function readList(folder: string): readonly RecentRecord[] {
  try {
    const list: unknown = JSON.parse(readFileSync(join(folder, listName), 'utf8'));
    return Array.isArray(list)
      ? (list as RecentRecord[]).map(({ path, openedAt }) => ({ path, openedAt }))
      : [];
  } catch {
    return [];
  }
}

/**
 * Remembers which files were opened: path and time, nothing of what is in them. The list is not
 * encrypted, so a case's title, which names a family, does not stand in it.
 */
export function rememberCase(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true });
  const others = readList(folder).filter((record) => record.path !== path);
  const list = [{ path, openedAt: new Date().toISOString() }, ...others].slice(0, mostRecent);
  const target = join(folder, listName);
  writeFileSync(`${target}.new`, JSON.stringify(list, null, 2));
  renameSync(`${target}.new`, target);
}

/** Files opened before, newest first, then others that lie in the usual folder. */
export function listCases(folder: string): readonly RecentCase[] {
  const titleOf = (path: string): string => basename(path, caseFileEnding);
  const remembered = readList(folder).map(({ path, openedAt }) => ({
    path,
    title: titleOf(path),
    openedAt,
    present: existsSync(path),
  }));
  const paths = new Set(remembered.map((record) => record.path));
  const inFolder = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(caseFileEnding))
        .map((name) => join(folder, name))
    : [];
  const others = inFolder
    .filter((path) => !paths.has(path))
    .map((path) => ({ path, title: titleOf(path), openedAt: '', present: true }));
  return [...remembered, ...others];
}

/** The folder a path lies in must exist before a file is made there. */
export function refuseMissingFolder(path: string): void {
  if (existsSync(dirname(path))) return;
  throw new Refusal(
    'folder-missing',
    `The folder for ${basename(path)} does not exist.`,
    'Choose a folder that exists, or make it first.',
  );
}
