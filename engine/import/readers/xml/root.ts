import type { FileBytes } from '../../model.ts';
import { textStart } from '../sniff.ts';

/** Name of the root element, without prefix, and its tag as written; null if the content is no XML. */
export function xmlRoot(file: FileBytes): { readonly name: string; readonly tag: string } | null {
  const start = textStart(file.bytes).replace(/^\uFEFF/, '');
  if (!start.startsWith('<')) return null;
  const body = start.replace(/<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/gi, '');
  const match = /<((?:[\w.-]+:)?([A-Za-z_][\w.-]*))[^>]*>?/.exec(body);
  return match?.[2] === undefined ? null : { name: match[2], tag: match[0] };
}
