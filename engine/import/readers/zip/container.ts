import type { FileBytes } from '../../model.ts';
import { isZip } from '../sniff.ts';
import { readZipDirectory } from './directory.ts';
import type { ZipEntry } from './directory.ts';

/** What a zip is, by the parts it holds. */
type ContainerKind = 'word' | 'workbook' | 'opendocument' | 'other' | 'broken';

/** Tells Word, Excel and OpenDocument files apart by their parts; `broken` if the zip has no directory. */
export function containerKind(file: FileBytes): ContainerKind | null {
  if (!isZip(file.bytes)) return null;
  let entries: readonly ZipEntry[];
  try {
    entries = readZipDirectory(file.name, file.bytes);
  } catch {
    return 'broken';
  }
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (has(/^word\/.*document\d*\.xml$/)) return 'word';
  if (has(/^(?:xl\/)?workbook\d*\.(?:xml|bin)$/) || has(/^xl\/worksheets\//)) return 'workbook';
  if (names.has('content.xml')) return 'opendocument';
  return 'other';
}
