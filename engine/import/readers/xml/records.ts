import { localName, parseXml } from './parse.ts';

/** An element with its text and child elements. Names are without prefix. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: OpenElement[];
}

/**
 * Walks XML and hands over each element called `recordName` whole, with the elements above and before
 * it forgotten, so that memory holds one record at a time. Returns the texts of the leaf elements
 * outside records (a header), the last one of each name.
 */
export function eachRecord(
  fileName: string,
  bytes: Uint8Array,
  recordName: string,
  onRecord: (record: XmlElement, header: ReadonlyMap<string, string>) => void,
): ReadonlyMap<string, string> {
  const header = new Map<string, string>();
  const open: OpenElement[] = [];
  let outside = '';
  parseXml(fileName, bytes, {
    open: (prefixed) => {
      const name = localName(prefixed);
      outside = '';
      if (open.length === 0 && name !== recordName) return;
      const element: OpenElement = { name, text: '', children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text: (text) => {
      const element = open.at(-1);
      if (element === undefined) outside += text;
      else element.text += text;
    },
    close: (prefixed) => {
      const element = open.pop();
      if (element === undefined) {
        if (outside.trim() !== '') header.set(localName(prefixed), outside.trim());
        outside = '';
      } else if (open.length === 0) onRecord(element, header);
    },
  });
  return header;
}

/** Text of the first child element of that name, blanks cut; empty if there is none. */
export function textOf(element: XmlElement | undefined, name: string): string {
  return element?.children.find((child) => child.name === name)?.text.trim() ?? '';
}

/** All child elements of that name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
