import type { z } from 'zod';
import type { columnRole } from '../../shared/contract/import.ts';
import type { AgencyKind, IsoDay, ReadDate, StructuredCells } from '../../shared/model/index.ts';

/** A file as it was handed over: its base name and its bytes. Nothing else is known of it yet. */
export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What kind of value stood in a cell. Dates of spreadsheets stay raw serials (`number` with `dateFormat`). */
export interface RawCell {
  /** The text as a person would see it; for a number or date cell its raw value as text. */
  readonly text: string;
  /** Raw number of a spreadsheet cell; for a date cell the serial day. */
  readonly number?: number;
  /** The cell carries a date format; `date1904` serials have been moved to the 1900 system. */
  readonly dateFormat?: boolean;
  /** The value was filled from a merged cell above or to the left. */
  readonly mergedFrom?: 'above' | 'left';
}

/** One row of a table, in file order; `number` counts all rows of the table from 1, header included. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly RawCell[];
  /** The row is hidden in the spreadsheet. */
  readonly hidden?: boolean;
}

/** A remark or problem about a file or a row, in plain words, with what to do about it. */
export interface ImportProblem {
  /** Stable code, for example `impossible-date`. */
  readonly code: string;
  readonly severity: 'refused' | 'rejected' | 'warning' | 'note';
  /** Sheet or table; null for the file as a whole or for CSV. */
  readonly table: string | null;
  /** 1-based data row under the header; null when it is not about one row. */
  readonly row: number | null;
  /** One sentence that says what and where, fit to be shown alone (names file and row). */
  readonly message: string;
  /** What the user can do. */
  readonly remedy: string;
}

/** A table as a reader found it. */
export interface RawTable {
  /** Sheet name; "1", "2", ... for tables of a Word file; null where the format has one table. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  /** Text that stood above or beside the table (title block, headings), for agency and coverage guesses. */
  readonly titleLines: readonly string[];
  /**
   * Set by readers of the field's standards (FHIR, census XML, iCalendar, Annex A): the first row is
   * the header and the columns have these roles; no guessing.
   */
  readonly knownLayout?: KnownLayout;
  /** It stands beside tables of records and has no dates itself: left out unless the user chooses it. */
  readonly beside?: boolean;
}

export interface KnownLayout {
  readonly standard: string;
  readonly columns: readonly { readonly role: ColumnRole; readonly heading: string }[];
  /**
   * 0-based column whose cells identify the child each row is about; left out where the rows carry no
   * such identifier. The `child` column beside it holds the name, where the file has names.
   */
  readonly childColumn?: number;
}

/** What a reader returns. A refused file has no tables and exactly one `refused` problem. */
export interface ReadFile {
  readonly format: string;
  readonly tables: readonly RawTable[];
  readonly problems: readonly ImportProblem[];
}

/** Limits that keep a hostile file from taking the machine (team defaults, settings of the engine). */
export interface ReadLimits {
  /** Largest file read at all, in bytes. */
  readonly maxFileBytes: number;
  /** Largest total size that a zip may unpack to, in bytes. */
  readonly maxUnpackedBytes: number;
  readonly maxRows: number;
  readonly maxCellCharacters: number;
}

/** One file format behind one interface. A reader never sees the database. */
export interface Reader {
  readonly format: string;
  /** Looks at name and first bytes. The first reader that says yes reads the file. */
  accepts(file: FileBytes): boolean;
  read(file: FileBytes, limits: ReadLimits): ReadFile | Promise<ReadFile>;
}

/** What a column means; the contract lists the roles. `ignore` columns are kept verbatim but not read. */
export type ColumnRole = z.infer<typeof columnRole>;

export interface LayoutColumn {
  /** 0-based position in the row. */
  readonly index: number;
  /** Heading as written; two header rows are joined with " / "; "" without header. */
  readonly heading: string;
  readonly role: ColumnRole;
  /** Why this role was guessed, in plain words. */
  readonly because: string;
}

/** How one table is read: guessed, shown, corrected by the user, remembered per agency. */
export interface Layout {
  readonly table: string | null;
  /** Row numbers (RawRow.number) of the header; empty when the table has none. */
  readonly headerRows: readonly number[];
  readonly columns: readonly LayoutColumn[];
  /** Order of day and month in this table's date column and the data row that proves it. */
  readonly dateOrder: {
    readonly order: 'day-first' | 'month-first';
    readonly provedByRow: number | null;
    readonly because: string;
  };
  /** An empty date means the date of the row above. */
  readonly blankDateMeansAbove: boolean;
  /** The table is left out unless the user chooses it (hidden sheets). */
  readonly skipped: boolean;
  /** The guess needs a look: no header, or no date column found. */
  readonly confirm: boolean;
}

/** What a user may fix before the commit. Everything left out is guessed. */
export interface ImportChoices {
  readonly agency?: string;
  readonly agencyKind?: AgencyKind;
  readonly coverage?: { readonly from: IsoDay; readonly to: IsoDay };
  readonly layouts?: readonly LayoutChoice[];
  /** Dates put in by the user for single rows. */
  readonly dates?: readonly {
    readonly table: string | null;
    readonly row: number;
    readonly raw: string;
  }[];
  /** In a file with many children: identifiers of those to take. */
  readonly onlyChildren?: readonly string[];
}

export interface LayoutChoice {
  readonly table: string | null;
  readonly headerRows?: readonly number[];
  readonly roles?: readonly { readonly index: number; readonly role: ColumnRole }[];
  readonly dateOrder?: 'day-first' | 'month-first';
  readonly blankDateMeansAbove?: boolean;
  readonly skipped?: boolean;
}

/** One data row after layout and dates: everything the commit writes, nothing more is decided later. */
export interface PreparedRow {
  readonly table: string | null;
  /** 1-based data row under the header. */
  readonly row: number;
  /** Cells verbatim, in column order. */
  readonly cells: readonly string[];
  readonly hidden: boolean;
  /**
   * `entry` becomes an entry (dated or kept undated); `rejected` and `set-aside` (totals, page
   * furniture, repeated header) are kept verbatim with their reason and never become entries.
   */
  readonly status: 'entry' | 'rejected' | 'set-aside';
  readonly happened: ReadDate;
  readonly recorded: ReadDate | null;
  /** Agency of this row where the file has an agency column; else the file's agency. */
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly text: string;
  readonly outcome: string;
  readonly structured: StructuredCells;
  /** Content fingerprint: same agency, date as written, people and words. Finds the same row again. */
  readonly fingerprint: string;
}

export interface PreparedTable {
  readonly table: string | null;
  readonly layout: Layout;
  readonly rows: readonly PreparedRow[];
  /** First rows as they stand, header and title rows included, for the preview's sheet. */
  readonly sheet: readonly RawRow[];
}

/** The span of time for which one of several agencies in a file is loaded. */
export interface AgencyCoverage {
  readonly agency: string;
  readonly agencyKind: AgencyKind;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly basis: 'stated' | 'inferred';
  readonly because: string;
}

/** A file ready to be written. The preview shows this; the commit writes this: one code path. */
export interface PreparedSource {
  readonly name: string;
  readonly sha256: string;
  readonly format: string;
  readonly agency: { readonly name: string; readonly kind: AgencyKind; readonly because: string };
  readonly coverage: {
    readonly from: IsoDay;
    readonly to: IsoDay;
    readonly basis: 'stated' | 'inferred';
    readonly because: string;
  } | null;
  /**
   * Coverage of each further agency where the file gathers several (an agency column, one sheet an
   * agency); `coverage` is then that of the file's own agency alone, null when no row is its own.
   */
  readonly otherCoverage?: readonly AgencyCoverage[];
  readonly tables: readonly PreparedTable[];
  readonly problems: readonly ImportProblem[];
  /** Children found in a many-children file, to choose from. */
  readonly childrenInFile: readonly { readonly id: string; readonly label: string; readonly rows: number }[];
  /** The file cannot be imported; the reason is the one `refused` problem. */
  readonly refused: boolean;
}

/** Progress of long work: rows done of rows known, and what is being done. */
export type ReportProgress = (step: {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}) => void;
