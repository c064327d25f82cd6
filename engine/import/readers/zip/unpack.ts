import { crc32, inflateRawSync } from 'node:zlib';
import type { ReadLimits } from '../../model.ts';
import { damaged, ReadRefusal } from '../problems.ts';
import type { ZipEntry } from './directory.ts';

const mebibyte = 1024 * 1024;

/**
 * Office XML unpacks to about 4 to 40 times its packed size. A part that grows more than 200 times and
 * beyond 16 MB was made to do harm, or holds no words (team default).
 */
const mostGrowth = 200;
const growthAllowedBelow = 16 * mebibyte;

/** Unpacks chosen parts of one zip and keeps count of what they come to. */
export class ZipUnpacker {
  readonly #fileName: string;
  readonly #bytes: Uint8Array;
  readonly #limits: ReadLimits;
  #unpacked = 0;

  constructor(fileName: string, bytes: Uint8Array, limits: ReadLimits) {
    this.#fileName = fileName;
    this.#bytes = bytes;
    this.#limits = limits;
  }

  /** Refuses by the sizes the directory claims, before anything is unpacked. */
  checkClaims(entries: readonly ZipEntry[]): void {
    let total = 0;
    for (const entry of entries) {
      if (entry.encrypted) throw passwordProtected(this.#fileName);
      total += entry.size;
      if (growsTooMuch(entry)) throw expandsTooMuch(this.#fileName);
    }
    if (total > this.#limits.maxUnpackedBytes) throw expandsTooMuch(this.#fileName);
  }

  /** The unpacked bytes of one part. Never yields more than the part claims nor than the limits leave. */
  unpack(entry: ZipEntry): Uint8Array {
    const packed = this.#packedBytes(entry);
    const left = this.#limits.maxUnpackedBytes - this.#unpacked;
    if (entry.size > left) throw expandsTooMuch(this.#fileName);
    const content = entry.method === 0 ? packed : this.#inflate(packed, entry);
    this.#unpacked += content.length;
    if (content.length !== entry.size || (entry.crc !== 0 && crc32(content) !== entry.crc)) {
      throw damaged(this.#fileName, `its part "${entry.name}" does not match its own checksum`);
    }
    return content;
  }

  #inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
    if (entry.method !== 8) {
      throw damaged(this.#fileName, `its part "${entry.name}" is packed in an unknown way`);
    }
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch (error) {
      const tooLong = error instanceof RangeError;
      if (tooLong) throw expandsTooMuch(this.#fileName);
      throw damaged(this.#fileName, `its part "${entry.name}" cannot be unpacked`);
    }
  }

  #packedBytes(entry: ZipEntry): Uint8Array {
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    const at = entry.offset;
    if (at + 30 > view.byteLength || view.getUint32(at, true) !== 0x04034b50) {
      throw damaged(this.#fileName, `its part "${entry.name}" is not where it should be`);
    }
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > view.byteLength) {
      throw damaged(this.#fileName, `its part "${entry.name}" breaks off`);
    }
    return this.#bytes.subarray(start, start + entry.compressedSize);
  }
}

function growsTooMuch(entry: ZipEntry): boolean {
  return entry.size > growthAllowedBelow && entry.size > entry.compressedSize * mostGrowth;
}

/** The refusal for a zip that would unpack beyond the limits. */
export function expandsTooMuch(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'expands-too-much',
    `${fileName}: the file expands to too much data and was not unpacked.`,
    'Open it in its own program, copy the table into a new file and send that.',
  );
}

/** The refusal for encrypted content. */
export function passwordProtected(fileName: string): ReadRefusal {
  return new ReadRefusal(
    'password-protected',
    `${fileName} is password-protected and cannot be read.`,
    'Ask for a copy without the password, or open it with the password and save it without one.',
  );
}
