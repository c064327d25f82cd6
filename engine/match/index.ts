export { compareAccounts, suggestMatches, toSuggestions, type Comparison } from './suggest.ts';
export type { MatchOptions, RememberedDecision } from './options.ts';
export { defaultMatchParameters, type MatchParameters } from './parameters.ts';
export { groupSuggestions, type MatchGroup } from './group-suggestions.ts';
export { findDuplicates, type DuplicateSuggestion } from './duplicates.ts';
export {
  mergeView,
  type AccountSays,
  type MergeContext,
  type MergePoint,
  type MergePointKind,
  type MergeView,
  type SilentAgency,
} from './merge-view.ts';
export {
  knownOn,
  whoKnewWhen,
  type AgencyKnowledge,
  type Knowledge,
  type KnowledgeBasis,
} from './who-knew.ts';
export { evaluate, type MatchEvaluation, type RowPlace, type TruthPair } from './evaluate.ts';
