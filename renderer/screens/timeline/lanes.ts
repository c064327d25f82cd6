import type { EventLine } from '../../../shared/contract/chronology.ts';
import { eventType } from '../../../shared/event-types/event-types.ts';
import { agencyKindFacts } from '../../../shared/model/agency.ts';
import type { Agency, AgencyKind } from '../../../shared/model/agency.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import { inKindOrder } from '../../words/agencies.ts';
import { groupWords } from '../../words/group-words.ts';
import type { Person } from '../../../shared/model/person.ts';

export const laneKinds = ['agency', 'child', 'theme'] as const;
export type LaneKind = (typeof laneKinds)[number];

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** Only lanes of agencies have a kind, for mark and colour. */
  readonly agencyKind: AgencyKind | null;
}

const otherLane = 'other';

/** The lanes of the picture, in order, themes under the words of the case; every event stands in at least one of them. */
export function toLanes(
  kind: LaneKind,
  agencies: readonly Agency[],
  people: readonly Person[],
  events: readonly EventLine[],
  words: OwnWords,
): readonly Lane[] {
  if (kind === 'agency')
    return inKindOrder(agencies).map(({ id, name, kind: agencyKind }) => ({
      id: `agency-${id}`,
      label: name,
      agencyKind,
    }));
  const used = new Set(events.flatMap((event) => lanesOf(event, kind)));
  const lanes =
    kind === 'child'
      ? people
          .filter((person) => person.role === 'child')
          .map((child) => ({ id: `child-${child.id}`, label: child.name, agencyKind: null }))
      : [...used]
          .filter((id) => id !== otherLane)
          .sort()
          .map((id) => ({ id, label: groupWords(id.slice('theme-'.length), words), agencyKind: null }));
  const other = {
    id: otherLane,
    label: kind === 'child' ? 'No child named' : 'No type read',
    agencyKind: null,
  };
  return used.has(otherLane) ? [...lanes, other] : lanes;
}

/** The lanes an event stands in: each agency with an account, each child, or the theme of each type. */
export function lanesOf(event: EventLine, kind: LaneKind): readonly string[] {
  const ids =
    kind === 'agency'
      ? event.accounts.map((account) => `agency-${account.agencyId}`)
      : kind === 'child'
        ? event.children.map((child) => `child-${child}`)
        : event.types.flatMap((code) => {
            const type = eventType(code);
            return type === undefined ? [] : [`theme-${type.group}`];
          });
  return ids.length === 0 ? [otherLane] : [...new Set(ids)];
}

/** The colour of an event in a lane: of the lane's own agency, else of the account that heads it. */
export function colourIn(event: EventLine, laneId: string): string {
  const account =
    event.accounts.find((candidate) => `agency-${candidate.agencyId}` === laneId) ?? event.accounts[0];
  return agencyKindFacts[account?.agencyKind ?? 'other'].colour;
}
