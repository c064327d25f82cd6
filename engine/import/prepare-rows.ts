import type { AgencyKind, IsoDay, ReadDate, StructuredCells } from '../../shared/model/index.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import { agencyKindOf } from './agency-guess.ts';
import { asWeek, datedHeading, dateUnder } from './date-from-heading.ts';
import type { DatedHeading } from './date-from-heading.ts';
import { fingerprintOf } from './fingerprint.ts';
import { cellText, isDitto, ownCell, ownTexts } from './layout/cells.ts';
import type { LaidOut } from './layout/guess-layout.ts';
import type { ColumnRole, LayoutColumn, PreparedRow, RawRow } from './model.ts';
import { asRange, createDateReader, shownText, undated, withTime } from './row-date.ts';
import type { CellDateReader } from './row-date.ts';
import { createRowJudge } from './set-aside.ts';
import type { RowJudge, SetAside } from './set-aside.ts';

/** What is the same for all rows of a file. */
export interface FileContext {
  readonly today: IsoDay;
  readonly agency: { readonly name: string; readonly kind: AgencyKind };
  /** Dates put in by a user, by data row. */
  readonly typedDates: ReadonlyMap<number, string>;
}

/** A row with the reason for which it was set aside. */
export interface MadeRow {
  readonly row: PreparedRow;
  readonly setAside: SetAside | null;
}

interface LastDate {
  readonly row: number;
  readonly written: ReadDate;
}

/** Makes prepared rows of one table, one after the other in file order. */
export class RowMaker {
  readonly #laidOut: LaidOut;
  readonly #file: FileContext;
  readonly #readDate: CellDateReader;
  readonly #judge: RowJudge;
  readonly #byRole: ReadonlyMap<ColumnRole, readonly LayoutColumn[]>;
  readonly #otherNames: ReadonlyMap<number, string>;
  readonly #kinds = new Map<string, AgencyKind>();
  #last: LastDate | null = null;
  #heading: DatedHeading | null = null;
  readonly #yearsFromHeadings: number[] = [];

  constructor(laidOut: LaidOut, file: FileContext) {
    this.#laidOut = laidOut;
    this.#file = file;
    this.#readDate = createDateReader(file.today, {
      order: laidOut.layout.dateOrder.order,
      dayAfterMonth: laidOut.order.dayAfterMonth,
    });
    this.#judge = createRowJudge(laidOut.layout);
    this.#byRole = Map.groupBy(laidOut.layout.columns, ({ role }) => role);
    this.#otherNames = otherNames(this.#byRole.get('measure') ?? []);
  }

  /** Data rows whose year, or month and year, is that of the heading above them in the table. */
  get yearsFromHeadings(): readonly number[] {
    return this.#yearsFromHeadings;
  }

  make(raw: RawRow): MadeRow {
    const { layout, firstRow } = this.#laidOut;
    const number = raw.number - firstRow + 1;
    const setAside = this.#judge(raw);
    if (setAside?.code === 'heading-row') this.#heading = datedHeading(ownTexts(raw)[0] ?? '', number);
    const written = setAside === null ? this.#written(raw, number) : undated('');
    const structured = this.#structured(raw);
    const agency = this.#joined(raw, 'agency') || this.#file.agency.name;
    const content = {
      agency,
      written,
      text: this.#joined(raw, 'text', '\n'),
      outcome: this.#joined(raw, 'outcome'),
      structured,
    };
    const row: PreparedRow = {
      table: layout.table,
      row: number,
      cells: layout.columns.map(({ index }) => verbatim(raw, index)),
      hidden: raw.hidden === true,
      status: setAside === null ? 'entry' : 'set-aside',
      happened: this.#corrected(written, number),
      recorded: setAside === null ? this.#recorded(raw) : null,
      agency,
      agencyKind: agency === this.#file.agency.name ? this.#file.agency.kind : this.#kindOf(agency),
      text: content.text,
      outcome: content.outcome,
      structured,
      fingerprint: fingerprintOf(content),
    };
    return { row, setAside };
  }

  /** The date as the row gives it: its cell, a merged cell, the row above where the table works so. */
  #written(raw: RawRow, number: number): ReadDate {
    const cell = this.#cell(raw, 'happened');
    if (cell === undefined) return this.#fromAbove('') ?? undated('');
    const above = isDitto(cell.text) ? this.#fromAbove(cell.text) : null;
    if (above !== null) return above;
    const read = asWeek(
      this.#underHeading(this.#readDate(cell), number),
      this.#byRole.get('happened')?.[0]?.heading ?? '',
    );
    const end = this.#cell(raw, 'end');
    const to = end === undefined || end.text.trim() === '' ? null : this.#readDate(end);
    const date = withTime(asRange(read, to), this.#cell(raw, 'time'));
    if (cell.mergedFrom === 'above') {
      return { ...date, assumption: `the cell is merged with that of row ${this.#last?.row ?? number - 1}` };
    }
    this.#last = { row: number, written: date };
    return date;
  }

  #fromAbove(raw: string): ReadDate | null {
    if (!this.#laidOut.layout.blankDateMeansAbove || this.#last === null) return null;
    const { row, written } = this.#last;
    if (written.edtf === null) return null;
    const why = raw === '' ? 'the cell is empty' : `the cell says "${raw}"`;
    return { ...written, raw, time: null, assumption: `the date of row ${row}; ${why}` };
  }

  #underHeading(read: ReadDate, number: number): ReadDate {
    const dated = this.#heading === null ? null : dateUnder(this.#heading, read, this.#file.today);
    if (dated !== null) this.#yearsFromHeadings.push(number);
    return dated ?? read;
  }

  #corrected(written: ReadDate, number: number): ReadDate {
    const typed = this.#file.typedDates.get(number);
    if (typed === undefined) return written;
    const read = parseWrittenDate(typed, { today: this.#file.today, order: 'day-first' });
    return { ...read, raw: written.raw, assumption: `the date "${typed}" was put in by hand` };
  }

  #recorded(raw: RawRow): ReadDate | null {
    const cell = this.#cell(raw, 'recorded');
    return cell === undefined || cell.text.trim() === '' ? null : this.#readDate(cell);
  }

  #cell(raw: RawRow, role: ColumnRole) {
    for (const { index } of this.#byRole.get(role) ?? []) {
      const cell = ownCell(raw, index);
      if (cell !== undefined && cell.text.trim() !== '') return cell;
    }
    return undefined;
  }

  #joined(raw: RawRow, role: ColumnRole, by = '; '): string {
    const columns = this.#byRole.get(role);
    if (columns === undefined) return '';
    const [first] = columns;
    if (columns.length === 1 && first !== undefined) return meaningful(cellText(raw, first.index));
    const texts = columns.map(({ index }) => meaningful(cellText(raw, index)));
    return texts.filter((text) => text !== '').join(by);
  }

  #structured(raw: RawRow): StructuredCells {
    const cells: Record<string, string | Record<string, string>> = {};
    for (const [role, key] of structuredRoles) {
      if (this.#byRole.has(role)) cells[key] = role === 'child' ? this.#child(raw) : this.#joined(raw, role);
    }
    if (this.#otherNames.size > 0) {
      const other: Record<string, string> = {};
      for (const [index, name] of this.#otherNames) {
        const cell = ownCell(raw, index);
        if (cell !== undefined && cell.text.trim() !== '') other[name] = shownText(cell).trim();
      }
      cells['other'] = other;
    }
    return cells as StructuredCells;
  }

  /** "Forename" and "Surname" are two parts of one name, whichever comes first. */
  #child(raw: RawRow): string {
    const columns = this.#byRole.get('child') ?? [];
    const surname = columns.find(({ heading }) => surnameHeading.test(heading));
    const forename = columns.find(({ heading }) => forenameHeading.test(heading));
    if (surname === undefined || forename === undefined) return this.#joined(raw, 'child');
    const name = [forename, surname].map(({ index }) => meaningful(cellText(raw, index)));
    const others = columns
      .filter((column) => column !== surname && column !== forename)
      .map(({ index }) => meaningful(cellText(raw, index)));
    return [name.filter((part) => part !== '').join(' '), ...others].filter((part) => part !== '').join('; ');
  }

  #kindOf(agency: string): AgencyKind {
    const known = this.#kinds.get(agency);
    if (known !== undefined) return known;
    const kind = agencyKindOf(agency) ?? 'other';
    this.#kinds.set(agency, kind);
    return kind;
  }
}

const surnameHeading = /\b(?:sur|last|family) ?name\b/i;
const forenameHeading = /\b(?:fore|first|given|preferred) ?name\b/i;

const structuredRoles: readonly (readonly [ColumnRole, Exclude<keyof StructuredCells, 'other'>])[] = [
  ['type', 'type'],
  ['subject', 'subject'],
  ['child', 'child'],
  ['person', 'person'],
  ['outcome', 'outcome'],
  ['action', 'action'],
  ['author', 'author'],
  ['place', 'place'],
  ['clinic', 'clinic'],
  ['sent-to', 'sentTo'],
  ['reference', 'reference'],
];

/** A lone dash stands for an empty cell. */
function meaningful(text: string): string {
  return text.length <= 2 && /^[-–—]{1,2}$/.test(text) ? '' : text;
}

function verbatim(raw: RawRow, index: number): string {
  const cell = ownCell(raw, index);
  return cell === undefined ? '' : shownText(cell);
}

/** Headings of the columns kept under their heading; a heading that occurs twice gets a number. */
function otherNames(columns: readonly LayoutColumn[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ index, heading }) => {
      const name = heading === '' ? `column ${index + 1}` : heading;
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [index, count === 1 ? name : `${name} (${count})`];
    }),
  );
}
