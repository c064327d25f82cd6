import { zipSync } from 'fflate';
import type { FileBytes, ReadLimits } from '../../model.ts';
import { readZipDirectory } from '../zip/directory.ts';
import { checkRepeats } from './repeats.ts';
import { passwordProtected, ZipUnpacker } from '../zip/unpack.ts';

/** Parts of a workbook that hold no cells: pictures, charts, macros, links to other files, comments. */
const withoutCells =
  /(?:^|\/)(?:media|drawings|embeddings|charts|chartsheets|printersettings|externallinks|pivot\w*|customxml|activex|ctrlprops|theme|comments\w*|threadedcomments|persons|slicers?|slicercaches|thumbnails|pictures|configurations2|basic|scripts|object [^/]*)(?:\/|\d*\.xml)|\.(?:vml|png|jpe?g|gif|emf|wmf)$|vbaproject|calcchain/i;

/** A workbook's parts after checking, and what was seen on the way. */
export interface SafeWorkbook {
  /** A zip with the needed parts alone, stored without compression. */
  readonly bytes: Uint8Array;
  readonly hasMacros: boolean;
  /** Sheet parts (`xl/worksheets/...`) by name. */
  readonly sheets: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/**
 * Unpacks the parts of a workbook that hold cells, within the limits, and packs them anew without
 * compression, so that the library that reads them inflates nothing itself.
 */
export function unpackWorkbook(file: FileBytes, limits: ReadLimits): SafeWorkbook {
  const entries = readZipDirectory(file.name, file.bytes);
  const unpacker = new ZipUnpacker(file.name, file.bytes, limits);
  unpacker.checkClaims(entries);
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const entry of entries) {
    if (entry.name.endsWith('/') || entry.name.includes('..') || withoutCells.test(entry.name)) continue;
    parts[entry.name] = unpacker.unpack(entry);
  }
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data')) {
    throw passwordProtected(file.name);
  }
  const openDocument = parts['content.xml'];
  if (openDocument !== undefined) checkRepeats(file.name, openDocument);
  return {
    bytes: zipSync(parts, { level: 0 }),
    hasMacros: entries.some((entry) => /vbaproject|^basic\/|^scripts\//i.test(entry.name)),
    sheets: Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/worksheets/') && name.endsWith('.xml'))
      .map(([name, content]) => ({ name, content })),
  };
}
