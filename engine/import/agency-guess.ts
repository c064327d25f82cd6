import type { AgencyKind } from '../../shared/model/index.ts';
import { agencyKindOf } from './agency-kind.ts';
import { normaliseHeading } from './layout/headings.ts';

export { agencyKindOf } from './agency-kind.ts';

/** Who a file is from, and what says so. */
export interface AgencyGuess {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly because: string;
}

/** Headings that only one kind of agency uses. */
const headingRules: readonly (readonly [AgencyKind, RegExp])[] = [
  ['police', /\b(?:nominals?|occurrence|crime|offence|incident start)\b/],
  ['school', /\b(?:pupil|student|year group|sessions possible|half term)\b/],
  ['housing', /\b(?:tenant|tenancy|property|arrears)\b/],
  ['gp', /\b(?:consultation|clinician|coded|snomed|read code)\b/],
];

/** Returns that a council's children's services make for inspection and statistics. */
const councilReturns = /annex a|ssda ?903|looked-after children|children in need/i;

/** Guesses the agency from the title block, the file's name, the sheets' names, then the headings. */
export function guessAgency(file: {
  readonly name: string;
  readonly titleLines: readonly string[];
  readonly tableNames: readonly string[];
  readonly headings: readonly string[];
  /** Names in an agency column, most frequent first. */
  readonly inRows: readonly string[];
  /** The standard that a table follows, where one does. */
  readonly standard: string | null;
}): AgencyGuess {
  const only = file.inRows.length === 1 ? file.inRows[0] : undefined;
  if (only !== undefined) {
    return {
      name: only,
      kind: agencyKindOf(only) ?? 'other',
      because: 'the agency column of every row says so',
    };
  }
  if (file.standard !== null && councilReturns.test(file.standard)) {
    const because = `councils make files of this kind (${file.standard})`;
    return { name: "Children's social care", kind: 'social-care', because };
  }
  return fromTitle(file.titleLines) ?? fromName(file.name, file.tableNames, file.headings);
}

/**
 * The agency of each table where a file gathers several: every sheet or table is headed by a name and
 * the names are of at least two kinds of agency (wards and maternity are one hospital). Null otherwise,
 * which is the usual file.
 * @param names what heads each table, "" for none
 */
export function agenciesByTable(names: readonly string[]): readonly AgencyGuess[] | null {
  const guesses = names.map((name) => ({
    name: readable(name.trim()),
    kind: agencyKindOf(name) ?? ('other' as const),
    because: `the table is headed "${name.trim()}"`,
  }));
  const kinds = new Set(guesses.map(({ kind }) => kind).filter((kind) => kind !== 'other'));
  const areWards = [...kinds].every((kind) => kind === 'hospital' || kind === 'maternity');
  const isNamed = names.every((name) => name.trim() !== '' && name.length <= longestTableName);
  return names.length >= 2 && isNamed && kinds.size >= 2 && !areWards ? guesses : null;
}

/** Headings of tables that are longer describe what is in them (team default). */
const longestTableName = 50;
/** Longest line that is taken for a name (team default). */
const longestName = 70;

function fromTitle(lines: readonly string[]): AgencyGuess | null {
  for (const line of lines.slice(0, 5)) {
    const name = line.replace(/^(?:agency|organisation|service|school|from)\s*:\s*/i, '').trim();
    const kind =
      name.length <= longestName && !/^(?:printed|run by|generated)\b/i.test(name)
        ? agencyKindOf(name)
        : null;
    if (kind !== null)
      return { name: readable(name), kind, because: `the title above the table says "${line.trim()}"` };
  }
  return null;
}

function fromName(file: string, tableNames: readonly string[], headings: readonly string[]): AgencyGuess {
  const name = nameFromFile(file);
  const kind = agencyKindOf(file.replace(/\.[a-z0-9]+$/i, ''));
  if (kind !== null) return { name, kind, because: `the file is called "${file}"` };
  const sheet = tableNames.find((each) => agencyKindOf(each) !== null);
  if (sheet !== undefined) {
    return { name: sheet, kind: agencyKindOf(sheet) ?? 'other', because: `a sheet is called "${sheet}"` };
  }
  const heading = headings.find((each) => kindOfHeading(each) !== null);
  return heading === undefined
    ? { name, kind: 'other', because: `nothing in the file says who sent it; named after the file "${file}"` }
    : {
        name,
        kind: kindOfHeading(heading) ?? 'other',
        because: `the column "${heading}" is of this kind of agency`,
      };
}

function kindOfHeading(heading: string): AgencyKind | null {
  const words = normaliseHeading(heading);
  return headingRules.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const aboutTheFile =
  /^(?:chronology|chron|occurrences?|log|logs|export|exports|extract|records?|report|data|case|cases|history|list|final|copy|draft|v\d+|sheet|file|\d+)$/;
const acronyms = /^(?:gp|hv|sn|csc|nhs|cpt|hpu|mash|camhs|pru|idva|lscb|ed|yot|yjs|cpoms|emis)$/;

function nameFromFile(file: string): string {
  const stem = file.replace(/\.[a-z0-9]+$/i, '');
  const words = stem.split(/[\s_\-.()]+/).filter((word) => word !== '');
  const kept = words.filter((word) => !aboutTheFile.test(word.toLowerCase()));
  const named = (kept.length === 0 ? words : kept).map((word, i) => properWord(word, i === 0));
  // "0-19" loses its hyphen, "children_s" its apostrophe in file names.
  return named.join(' ').replace(/(\w) s\b/g, "$1's") || stem;
}

function properWord(word: string, first: boolean): string {
  if (acronyms.test(word.toLowerCase())) return word.toUpperCase();
  if (
    !first &&
    /^(?:and|of|the|for|s|care|services|visiting|nursing|account|overview|centre|sector)$/i.test(word)
  )
    return word.toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A line in capitals as a name: "THISTLEMERE COUNCIL" becomes "Thistlemere Council". */
function readable(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(' ')
    .map((word, i) => {
      if (acronyms.test(word.toLowerCase())) return word;
      const lower = word.toLowerCase();
      return i > 0 && /^(?:and|of|the|for)$/.test(lower)
        ? lower
        : lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join(' ');
}
