import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { patterns } from '../../engine/patterns/registry.ts';
import { runPatternsReported } from '../../engine/patterns/run.ts';
import { england } from '../../engine/profiles/data/england.ts';
import type { Chronology, Flag } from '../../shared/model/index.ts';
import {
  type FileChoice,
  loadFamily,
  rowsOfEvidence,
} from '../../tests/engine/patterns/support/load-family.ts';

/** A flag that a careful reader would raise. */
export interface Truth {
  readonly pattern: string;
  /** Names joined with ";", empty for the household. */
  readonly child: string;
  readonly from: string;
  readonly to: string;
  readonly evidence: string;
}

/** One pattern over one family. */
export interface PatternRow {
  readonly pattern: string;
  readonly listed: number;
  readonly found: number;
  readonly raised: number;
  /** Raised and not on the list, by first day. */
  readonly unlisted: readonly { readonly from: string; readonly summary: string }[];
  readonly missed: readonly string[];
}

const settings: Readonly<
  Record<string, { readonly reference: string; readonly choices: Readonly<Record<string, FileChoice>> }>
> = {
  ashdown: { reference: '2024-02-20', choices: {} },
  brackley: {
    reference: '2024-06-30',
    choices: { 'social-care.csv': { coverage: { from: '2023-02-27', to: '2023-10-19' } } },
  },
};

/**
 * A truth counts as found when a raised flag of the same pattern shares a child (or is about the
 * household), overlaps in time and holds at least half of the truth's rows among its evidence.
 */
export function answers(chronology: Chronology, flag: Flag, truth: Truth): boolean {
  if (flag.pattern !== truth.pattern || flag.status !== 'raised') return false;
  const names = flag.children.map((id) => chronology.people.find((person) => person.id === id)?.name ?? '');
  const wanted = truth.child === '' ? [] : truth.child.split(';');
  const shares = names.length === 0 || wanted.length === 0 || wanted.some((name) => names.includes(name));
  const rows = new Set(rowsOfEvidence(chronology, flag.evidence));
  const listed = truth.evidence.split(';');
  const held = listed.filter((row) => rows.has(row)).length;
  return shares && flag.from <= truth.to && flag.to >= truth.from && held * 2 >= listed.length;
}

/** All patterns over a family folder with truth-patterns.csv, and what each found and missed. */
export async function evaluateFamily(
  folders: string,
  family: 'ashdown' | 'brackley',
): Promise<{
  readonly rows: readonly PatternRow[];
  readonly failed: readonly string[];
  readonly chronology: Chronology;
  readonly truths: readonly Truth[];
}> {
  const folder = join(folders, family);
  const { reference, choices } = settings[family] as (typeof settings)[string];
  const chronology = await loadFamily(folder, { referenceDate: reference, choices });
  const truths = parse(readFileSync(join(folder, 'truth-patterns.csv'), 'utf8'), {
    columns: true,
  }) as Truth[];
  const { flags, failed } = runPatternsReported(chronology, { profile: england, all: true });
  const rows = patterns.map(({ id }) => {
    const listed = truths.filter(({ pattern }) => pattern === id);
    const raised = flags.filter(({ pattern, status }) => pattern === id && status === 'raised');
    const missed = listed.filter((truth) => !raised.some((flag) => answers(chronology, flag, truth)));
    const unlisted = raised.filter((flag) => !listed.some((truth) => answers(chronology, flag, truth)));
    return {
      pattern: id,
      listed: listed.length,
      found: listed.length - missed.length,
      raised: raised.length,
      unlisted: unlisted.map(({ from, summary }) => ({ from, summary })),
      missed: missed.map(({ child, from, to }) => `${child === '' ? 'household' : child}, ${from} to ${to}`),
    };
  });
  return { rows, failed, chronology, truths };
}
