import { damaged } from '../problems.ts';

/** One file inside a zip, as the zip's own directory (at its end) describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly compressedSize: number;
  /** Size the directory claims after unpacking; checked again while unpacking. */
  readonly size: number;
  readonly crc: number;
  /** 0 stored, 8 deflated; anything else is not read. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where the entry's local header starts. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const entrySignature = 0x02014b50;
const wide = 0xffffffff;

/** Office files hold some dozens of parts; a book of a thousand sheets a few thousand (team default). */
const mostEntries = 20_000;

/**
 * Reads the directory at the end of a zip (PKWARE APPNOTE 4.3) without unpacking anything. Throws the
 * refusal "damaged or incomplete" where it is missing or contradicts the file's length.
 */
export function readZipDirectory(fileName: string, bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(fileName, view);
  if (count > mostEntries) throw damaged(fileName, `its list of contents claims ${count} parts`);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) {
      throw damaged(fileName, 'its list of contents breaks off');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const next = at + 46 + nameLength + extraLength + commentLength;
    if (next > view.byteLength) throw damaged(fileName, 'its list of contents breaks off');
    const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: new TextDecoder().decode(nameBytes).replaceAll('\\', '/').replace(/^\/+/, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizesOf(view, at, at + 46 + nameLength, extraLength),
    });
    at = next;
  }
  return entries;
}

function findDirectory(fileName: string, view: DataView): { readonly count: number; readonly start: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if (count !== 0xffff && start !== wide) return { count, start };
    return findWideDirectory(view, at) ?? { count, start };
  }
  throw damaged(fileName, 'the end of the file is missing');
}

function findWideDirectory(view: DataView, end: number): { count: number; start: number } | null {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== end64LocatorSignature) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== end64Signature) return null;
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function sizesOf(
  view: DataView,
  at: number,
  extraStart: number,
  extraLength: number,
): Pick<ZipEntry, 'compressedSize' | 'size' | 'offset'> {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let extra = extraStart; extra + 4 <= extraStart + extraLength;) {
    const id = view.getUint16(extra, true);
    const length = view.getUint16(extra + 2, true);
    let field = extra + 4;
    const stop = Math.min(field + length, extraStart + extraLength);
    const take = (): number => {
      const value = field + 8 <= stop ? Number(view.getBigUint64(field, true)) : 0;
      field += 8;
      return value;
    };
    if (id === 1) {
      if (size === wide) size = take();
      if (compressedSize === wide) compressedSize = take();
      if (offset === wide) offset = take();
    }
    extra += 4 + length;
  }
  return { compressedSize, size, offset };
}
