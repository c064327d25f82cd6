import { SaxesParser } from 'saxes';
import { maxDepth } from '../limits.ts';
import { damaged, ReadRefusal } from '../problems.ts';

/** What happens while XML is walked. Names keep their prefix; attributes are plain. */
interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const chunkBytes = 64 * 1024;

/**
 * Walks XML from its bytes, in pieces, without building a tree. Refuses a document type (entities can
 * be made to grow without bound and to fetch other files) and nesting beyond any real file; anything
 * not well formed is refused as damaged.
 */
export function parseXml(fileName: string, bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  let depth = 0;
  parser.on('error', () => {
    throw damaged(fileName, 'its XML breaks off or is not well formed');
  });
  parser.on('doctype', () => {
    throw unsafeXml(fileName, 'declares a document type with entities');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) throw unsafeXml(fileName, `nests its elements deeper than ${maxDepth}`);
    visitor.open?.(tag.name, tag.attributes as Record<string, string>);
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close?.(tag.name);
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unsafeXml(fileName: string, what: string): ReadRefusal {
  return new ReadRefusal(
    'unsafe-content',
    `${fileName}: its XML ${what}, which no case system writes, and was not read.`,
    'Ask the sender how the file was made, and for a fresh export.',
  );
}

/** By byte order mark, else by the XML declaration, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).toString('latin1');
  const stated = /^(?:\xEF\xBB\xBF)?\s*<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(stated).encoding;
  } catch {
    return 'utf-8';
  }
}
