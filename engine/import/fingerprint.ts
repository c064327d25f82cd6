import { hash } from 'node:crypto';
import type { ReadDate, StructuredCells } from '../../shared/model/index.ts';

/** What makes two rows the same row: agency, date, whom it is about, and the words. */
export interface RowContent {
  readonly agency: string;
  /** The date as read from the file, before any correction by a user. */
  readonly written: ReadDate;
  readonly text: string;
  readonly outcome: string;
  readonly structured: StructuredCells;
}

/**
 * Content fingerprint of a row: 32 hexadecimal digits. The place in the file plays no part, nor does
 * the spelling of a date that was read ("03/05/21" and a spreadsheet's date cell agree), so that the
 * same row is known again in a later export.
 */
export function fingerprintOf(content: RowContent): string {
  const { written, structured } = content;
  const date = written.edtf === null ? written.raw : `${written.edtf} ${written.time ?? ''}`;
  const other = structured.other === undefined ? '' : Object.values(structured.other).join('¦');
  const parts = [
    content.agency,
    date,
    structured.child,
    structured.person,
    structured.type,
    structured.subject,
    content.text,
    content.outcome,
    structured.action,
    structured.clinic,
    structured.sentTo,
    structured.reference,
    other,
  ];
  return hash('sha256', plain(parts.join('¦')), 'hex').slice(0, 32);
}

/** Without regard to capitals and to how much white space parts the words. */
function plain(text: string): string {
  const spaced = /\s\s|[^\S ]| ¦|¦ /.test(text) ? text.replace(/\s*¦\s*/g, '¦').replace(/\s+/g, ' ') : text;
  return spaced.trim().toLowerCase();
}
