import type { Chronology, Flag, IsoDay } from '../../shared/model/index.ts';
import type { EntryNotes } from '../case/corrections.ts';
import type { ImportProblem } from '../import/model.ts';
import type { Profile } from '../profiles/profile.ts';
import type { TableCounts } from '../store/sources.ts';

/** What the user asked for. `child` is a person id; `from` and `to` narrow the chronology. */
export interface ReportOptions {
  readonly kind: 'chronology' | 'conference' | 'practice-review';
  readonly anonymise?: boolean | undefined;
  readonly child?: number | undefined;
  readonly from?: IsoDay | undefined;
  readonly to?: IsoDay | undefined;
}

/** Everything a report is made of. The report never looks at the database. */
export interface ReportInput {
  readonly options: ReportOptions;
  readonly title: string;
  /** The partnership's profile as it stands in this case: its words, definition and kinds of neglect. */
  readonly profile: Profile;
  readonly madeOn: IsoDay;
  readonly chronology: Chronology;
  readonly flags: readonly Flag[];
  readonly failedPatterns: readonly string[];
  /** Impact and analysis written by the user, by entry id. */
  readonly notes: ReadonlyMap<number, EntryNotes>;
  readonly openMatches: number;
  /** Reasons for which a person took entries out of the chronology, one for each. */
  readonly setAsideBecause: readonly string[];
  /** Entries that a newer version of their file changed or no longer holds. */
  readonly withdrawn: number;
  readonly sources: readonly {
    readonly name: string;
    readonly agency: string;
    readonly tables: readonly TableCounts[];
    readonly problems: readonly ImportProblem[];
  }[];
}

export interface TableColumn {
  readonly title: string;
  /** Share of the page's width. */
  readonly width: number;
}

/** A cell: paragraphs of plain text; `quote` sets a child's own words apart. */
export interface TableCell {
  readonly paragraphs: readonly string[];
  readonly style?: 'plain' | 'quote' | 'muted';
}

/** A piece of a report as plain data; every writer knows these kinds and no others. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      readonly style?: 'plain' | 'muted' | 'strong' | 'quote';
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | {
      readonly kind: 'picture';
      /** A whole SVG document without scripts or outside references. */
      readonly svg: string;
      readonly width: number;
      readonly height: number;
      readonly alt: string;
    };

export interface Report {
  readonly kind: ReportOptions['kind'];
  readonly title: string;
  readonly subtitle: string;
  readonly madeOn: IsoDay;
  readonly anonymised: boolean;
  readonly blocks: readonly Block[];
  /** What the report does not hold, and why. Also printed in it. */
  readonly leftOut: readonly string[];
}

/** Printed on every report and on every list of flags. */
export const professionalJudgement =
  'Nothing in this report replaces professional judgement. The patterns are questions to be answered by the people who know the child, not findings, and there is no score. "Not recorded" does not mean "no".';
