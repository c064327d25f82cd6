import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { buildEvents } from '../../engine/chronology/build.ts';
import { prepareSource } from '../../engine/import/prepare.ts';
import { patternById } from '../../engine/patterns/registry.ts';
import { nearMisses, runPatternsReported } from '../../engine/patterns/run.ts';
import { england } from '../../engine/profiles/data/england.ts';
import { buildFamilyIndex, readEntry } from '../../engine/read/index.ts';
import { deriveStatusPeriods } from '../../engine/status/derive-status-periods.ts';
import type { Chronology, Coverage, Entry, Flag, Person, PersonRole } from '../../shared/model/index.ts';
import { correspondenceOf } from './correspondence.ts';

/** One pattern that a published review names, and what the patterns say of it. */
export interface ReviewItem {
  readonly review: string;
  readonly item: string;
  readonly said: string;
  /** Slugs of the patterns that correspond; empty where none does. */
  readonly patterns: readonly string[];
  readonly verdict: 'found' | 'cannot be assessed' | 'not found' | 'no pattern asks this';
  readonly reason: string;
}

interface GroundTruth {
  readonly patterns: readonly {
    readonly pattern: string;
    readonly basis: string;
    readonly event_ids: readonly string[];
    readonly what_is_said: string;
  }[];
}

type MasterRow = Readonly<Record<'event_id' | 'date_low' | 'date_high' | 'agency' | 'description', string>>;

/** People of the reviews by their roles there; no real name stands anywhere. */
const people: Readonly<
  Record<string, readonly (readonly [name: string, role: PersonRole, born?: string])[]>
> = {
  CASE_1_VC: [
    ['Child', 'child', '1991-11-02'],
    ['Great-aunt', 'carer'],
    ['Partner', 'partner'],
  ],
  CASE_2_BRS: [
    ['Child', 'child', '2019-05-21'],
    ['Mother', 'mother'],
    ['Father', 'father'],
    ['Partner', 'partner'],
  ],
  CASE_3_COV: [
    ['Child', 'child', '2007-07-15'],
    ['Anna', 'child'],
    ['Adam', 'child', '2011-07-01'],
    ['Mother', 'mother'],
    ['Father', 'father'],
  ],
  CASE_4_FIF: [
    ['Child C', 'child'],
    ['Mother', 'mother'],
    ['Partner', 'partner'],
  ],
};

/** Every item of the reviews in a folder that is a finding as reported, with its verdict. */
export async function evaluateCaseReviews(folder: string): Promise<ReviewItem[]> {
  const items: ReviewItem[] = [];
  for (const review of readdirSync(folder).sort()) {
    const path = join(folder, review);
    if (!existsSync(join(path, 'ground_truth.json')) || people[review] === undefined) continue;
    items.push(...(await evaluateReview(review, path)));
  }
  return items;
}

async function evaluateReview(review: string, path: string): Promise<ReviewItem[]> {
  const truth = JSON.parse(readFileSync(join(path, 'ground_truth.json'), 'utf8')) as GroundTruth;
  const master = parse(readFileSync(join(path, 'events_master.csv'), 'utf8'), {
    columns: true,
    bom: true,
  }) as MasterRow[];
  const chronology = await loadReview(review, path, master);
  const { flags } = runPatternsReported(chronology, { profile: england, all: true });
  return truth.patterns
    .filter(({ basis }) => basis === 'finding as reported')
    .map(({ pattern, event_ids, what_is_said }) => {
      const wanted = master.filter(({ event_id }) => event_ids.includes(event_id));
      const rows = wanted.flatMap((row) => entriesOf(chronology, row));
      const { patterns, note } = correspondenceOf(pattern);
      return {
        review,
        item: pattern,
        said: what_is_said,
        patterns,
        ...verdictOf(chronology, flags, patterns, wanted, rows, note),
      };
    });
}

/** Rows of the agency files that tell of one event of the compiled list. */
function entriesOf(chronology: Chronology, { description }: MasterRow): Entry[] {
  const start = plain(description).slice(0, 40);
  return chronology.events
    .flatMap(({ accounts }) => accounts)
    .filter(({ text }) => plain(text).includes(start));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function verdictOf(
  chronology: Chronology,
  flags: readonly Flag[],
  patterns: readonly string[],
  wanted: readonly MasterRow[],
  rows: readonly Entry[],
  note: string,
): Pick<ReviewItem, 'verdict' | 'reason'> {
  if (patterns.length === 0) return { verdict: 'no pattern asks this', reason: note };
  const own = flags.filter(({ pattern }) => patterns.includes(pattern));
  const ids = new Set(rows.map(({ id }) => id));
  const holds = (flag: Flag): number =>
    new Set(flag.evidence.flatMap(({ entryIds }) => entryIds).filter((id) => ids.has(id))).size;
  const best = own.filter(({ status }) => status === 'raised').sort((a, b) => holds(b) - holds(a))[0];
  if (best !== undefined && holds(best) > 0)
    return {
      verdict: 'found',
      reason: `${named(best.pattern)}, ${holds(best)} of ${wanted.length} events named: "${best.summary}"`,
    };
  const reasons = [note, dates(wanted), ...nearest(chronology, patterns)];
  if (best !== undefined) reasons.push(`${named(best.pattern)} is raised on other rows: "${best.summary}"`);
  const unknown = own.find(({ status }) => status === 'cannot-assess');
  if (unknown !== undefined && best === undefined)
    return { verdict: 'cannot be assessed', reason: [unknown.summary, ...reasons].filter(Boolean).join(' ') };
  return { verdict: 'not found', reason: reasons.filter(Boolean).join(' ') };
}

function named(pattern: string): string {
  return patternById(pattern)?.name ?? pattern;
}

/** How many of the events have no single day, which is what most windows need. */
function dates(wanted: readonly MasterRow[]): string {
  const vague = wanted.filter(({ date_low, date_high }) => date_low !== date_high).length;
  if (wanted.length === 0) return 'The review names no dated event for it.';
  return vague === 0 ? '' : `${vague} of ${wanted.length} events have no single day.`;
}

function nearest(chronology: Chronology, patterns: readonly string[]): string[] {
  return nearMisses(chronology, { profile: england, only: patterns })
    .flatMap(({ misses }) => misses.slice(0, 1))
    .map(({ summary, needed }) => `Nearest: ${summary} Needed: ${needed}.`);
}

async function loadReview(review: string, path: string, master: readonly MasterRow[]): Promise<Chronology> {
  const family: Person[] = (people[review] ?? []).map(([name, role, born], at) => ({
    id: at + 1,
    name,
    role,
    born: born ?? null,
    sex: '',
    aliases: [],
    pseudonym: name,
  }));
  const index = buildFamilyIndex(family);
  const entries: Entry[] = [];
  const coverage: Coverage[] = [];
  for (const [at, file] of readdirSync(join(path, 'agencies')).sort().entries()) {
    const agency = agencyOf(file, master);
    const bytes = readFileSync(join(path, 'agencies', file));
    const prepared = await prepareSource({ name: file, bytes }, { agency }, { today: '2026-11-22' });
    const id = at + 1;
    if (prepared.coverage !== null) {
      const { from, to } = prepared.coverage;
      coverage.push({
        id,
        agencyId: id,
        agency,
        agencyKind: prepared.agency.kind,
        from,
        to,
        basis: 'stated',
      });
    }
    for (const table of prepared.tables) {
      for (const row of table.layout.skipped ? [] : table.rows) {
        if (row.status !== 'entry') continue;
        const { table: sheet, row: number, agencyKind, happened, recorded, text, outcome } = row;
        const unread = {
          sourceId: id,
          source: file,
          table: sheet,
          row: number,
          agencyId: id,
          agency,
          agencyKind,
        };
        const whole = { ...unread, happened, recorded, text, outcome, cells: row.structured };
        entries.push({ id: entries.length + 1, ...whole, reading: readEntry(whole, index) });
      }
    }
  }
  const events = [...buildEvents(entries, [])];
  return {
    referenceDate: master
      .map(({ date_high }) => date_high)
      .sort()
      .at(-1) as string,
    people: family,
    events,
    coverage,
    statusPeriods: deriveStatusPeriods(events, family),
  };
}

/** "social_services_brent.csv" is the agency of the list whose name gives that file name. */
function agencyOf(file: string, master: readonly MasterRow[]): string {
  const key = plain(file.replace(/\.csv$/, '')).replaceAll(' ', '');
  const agencies = [...new Set(master.map(({ agency }) => agency))];
  return agencies.find((agency) => plain(agency).replaceAll(' ', '') === key) ?? file.replace(/\.csv$/, '');
}
