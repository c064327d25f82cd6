import type { Entry, MatchSuggestion } from '../../shared/model/index.ts';

/** One true pair, as `truth-merge.csv` names its rows: file, table (sheet name or number), data row. */
export interface TruthPair {
  readonly a: RowPlace;
  readonly b: RowPlace;
}

export interface RowPlace {
  readonly file: string;
  readonly table: string;
  readonly row: number;
}

/** How well suggestions agree with true pairs. */
export interface MatchEvaluation {
  readonly suggested: number;
  readonly correct: number;
  readonly wrong: readonly MatchSuggestion[];
  readonly missed: readonly TruthPair[];
  /** Correct of suggested, and suggested of true, 0 to 1; 1 where there is nothing to find. */
  readonly precision: number;
  readonly recall: number;
}

function keyOf(place: RowPlace): string {
  return `${place.file}|${place.table}|${place.row}`;
}

function placeOf(entry: Entry): RowPlace {
  return { file: entry.source, table: entry.table ?? '', row: entry.row };
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/**
 * Pairwise precision and recall of the strong and likely suggestions (after grouping, none decided different) against true
 * pairs. `neither` holds pairs that count neither way.
 */
export function evaluate(
  entries: readonly Entry[],
  suggestions: readonly MatchSuggestion[],
  truth: readonly TruthPair[],
  neither: readonly TruthPair[] = [],
): MatchEvaluation {
  const places = new Map(entries.map((entry) => [entry.id, keyOf(placeOf(entry))]));
  const wanted = new Map(truth.map((pair) => [pairOf(keyOf(pair.a), keyOf(pair.b)), pair]));
  const ignored = new Set(neither.map((pair) => pairOf(keyOf(pair.a), keyOf(pair.b))));
  const found = new Set<string>();
  const wrong: MatchSuggestion[] = [];
  for (const suggestion of suggestions) {
    if (suggestion.strength === 'possible' || suggestion.decision === 'different') continue;
    const key = pairOf(places.get(suggestion.a) ?? '', places.get(suggestion.b) ?? '');
    if (ignored.has(key)) continue;
    if (wanted.has(key)) found.add(key);
    else wrong.push(suggestion);
  }
  const suggested = found.size + wrong.length;
  return {
    suggested,
    correct: found.size,
    wrong,
    missed: [...wanted].filter(([key]) => !found.has(key)).map(([, pair]) => pair),
    precision: suggested === 0 ? 1 : found.size / suggested,
    recall: wanted.size === 0 ? 1 : found.size / wanted.size,
  };
}
