import type { PatternHit } from '../../../shared/model/index.ts';
import type { ChronologyIndex } from './chronology-index.ts';
import { cannotAssess, due, type HitDraft, householdOrChildren, raised } from './hits.ts';

/** What a pattern found for one child; the sentence is written once it is known which children share it. */
export interface ChildDraft extends Omit<HitDraft, 'children' | 'summary'> {
  readonly child: number;
  readonly status?: PatternHit['status'];
  /** Drafts of one status with the same words here are one hit, though their evidence differs; left out: the evidence. */
  readonly sharedBy?: string;
  /** The summary, for the names of all children who share this. */
  say(children: readonly number[]): string;
}

/**
 * Makes hits of what was found child by child: drafts that differ in nothing but the child become one
 * hit with all those children. For a question about the household (`household`) the list is empty
 * where all children share it.
 */
export function hitsByChildren(
  index: ChronologyIndex,
  drafts: readonly ChildDraft[],
  options: { readonly household?: boolean } = {},
): PatternHit[] {
  const groups = new Map<string, { children: number[]; draft: ChildDraft }>();
  for (const draft of drafts) {
    const same =
      draft.sharedBy ??
      [draft.from, draft.to, draft.current, ...draft.evidence.map(({ eventId }) => eventId)].join(' ');
    const key = `${draft.status ?? 'raised'} ${draft.part ?? ''} ${same}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { children: [draft.child], draft });
    else {
      group.children.push(draft.child);
      group.draft = joined(group.draft, draft);
    }
  }
  return [...groups.values()].map(({ children, draft }) => {
    const shown = options.household === true ? householdOrChildren(index, children, draft.to) : children;
    const { say, status, child: _child, sharedBy: _sharedBy, ...rest } = draft;
    const hit = { ...rest, children: shown, summary: say(children) };
    if (status === 'due') return due(hit);
    if (status === 'cannot-assess') return cannotAssess({ ...hit, missing: draft.missing ?? [] });
    return raised(hit);
  });
}

/** One draft for two children: the longer window and the evidence of both. */
function joined(a: ChildDraft, b: ChildDraft): ChildDraft {
  if (a.sharedBy === undefined) return a;
  return {
    ...a,
    from: a.from < b.from ? a.from : b.from,
    to: a.to > b.to ? a.to : b.to,
    current: a.current || b.current,
    evidence: [...a.evidence, ...b.evidence],
    weakening: [...(a.weakening ?? []), ...(b.weakening ?? [])],
    excluded: [...(a.excluded ?? []), ...(b.excluded ?? [])],
  };
}
