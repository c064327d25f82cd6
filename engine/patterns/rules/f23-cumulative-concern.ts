import { z } from 'zod';
import type { Chronology } from '../../../shared/model/index.ts';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import { definePattern, type NearMiss } from '../pattern.ts';
import { type ChronologyIndex, indexOf } from '../support/chronology-index.ts';
import {
  carrierTypes,
  type Concern,
  concernsIn,
  concernsOfChild,
  concernTypes,
} from '../support/concern-events.ts';
import { childrenShown, type Episode, sharedEpisodes } from '../support/episodes.ts';
import { incidentEvidence } from '../support/evidence.ts';
import { raised } from '../support/hits.ts';
import { agenciesOf } from '../support/incidents.ts';
import { teamDefault } from '../support/parameters.ts';
import { between } from '../support/slices.ts';
import { slidingHits } from '../support/sliding.ts';
import { fullestWindow } from '../support/windows.ts';
import { capital, childName, childNames, counted, fromTo } from '../support/words.ts';

const parameters = z.object({
  count: z.number().int().min(2).default(5),
  days: z.number().int().min(1).default(90),
  agencies: z.number().int().min(1).default(2),
  threshold: z.number().int().min(1).max(4).default(3),
});
type Values = z.infer<typeof parameters>;

const rule = (values: Values): string =>
  `at least ${values.count} concerns in ${values.days} days from at least ${values.agencies} agencies, each under severity ${values.threshold}`;

/** F23: many small concerns held by several agencies, none of which alone would cross a threshold. */
export const cumulativeConcern = definePattern<Values>({
  id: 'cumulative-concern',
  number: 'F23',
  version: 1,
  name: 'Cumulative concern',
  question: 'What do these small concerns mean when they are laid side by side?',
  tier: 'team default',
  source:
    'Lambeth (a series of minor incidents, or mounting concern), Wandsworth, Hillingdon section 5. Counts are team defaults.',
  onByDefault: true,
  needs: [],
  parameters,
  parameterSources: {
    count: teamDefault('Low-level concerns in the window', 'concerns'),
    days: teamDefault('Length of the window', 'days'),
    agencies: teamDefault('Agencies that hold them', 'agencies'),
    threshold: teamDefault(
      'Severity from which a concern counts as reaching a threshold',
      'severity (0 to 3)',
    ),
  },
  checkFirst: [
    'Does one careful recorder make most of the entries?',
    'Do several entries tell of one thing?',
    `Counted are: ${[...concernTypes].map(eventTypeLabel).join(', ')}; and, where the row tells of a concern: ${[...carrierTypes].map(eventTypeLabel).join(', ')}.`,
  ],
  rule,
  evaluate(chronology, values) {
    const index = indexOf(chronology);
    const episodes = sharedEpisodes(index.children.flatMap(({ id }) => episodesOf(index, id, values)));
    return [
      ...episodes.map((episode) => toHit(index, episode, values)),
      ...ofHousehold(index, episodes, values),
    ];
  },
  nearMiss,
});

function low(concerns: readonly Concern[], values: Values): Concern[] {
  return concerns.filter(({ severity }) => severity < values.threshold);
}

function windowsOf(index: ChronologyIndex, concerns: readonly Concern[], values: Values) {
  return slidingHits(concerns, {
    length: { days: values.days },
    referenceDate: index.referenceDate,
    keysOf: ({ agencies }) => agencies,
    enough: (count, agencies) => count >= values.count && agencies >= values.agencies,
  });
}

function episodesOf(index: ChronologyIndex, child: number, values: Values): Episode<Concern>[] {
  return windowsOf(index, low(concernsOfChild(index, child), values), values).map(({ items, current }) => ({
    children: [child],
    items,
    current,
  }));
}

function toHit(index: ChronologyIndex, episode: Episode<Concern>, values: Values) {
  const { children, items, current } = episode;
  const from = (items[0] as Concern).day;
  const to = (items.at(-1) as Concern).day;
  const within = between(concernsIn(index), (items[0] as Concern).from, (items.at(-1) as Concern).from);
  const serious = within.filter(
    (concern) =>
      concern.severity >= values.threshold && concern.children.some((child) => children.includes(child)),
  );
  return raised({
    children: childrenShown(index, episode, to),
    from,
    to,
    current,
    evidence: items.flatMap((concern) => incidentEvidence(concern, noteOf(concern))),
    excluded: serious.flatMap((concern) => incidentEvidence(concern, 'Not counted: serious on its own')),
    summary: sentence(childNames(index, children), items, from, to),
  });
}

/** Concerns spread over several children, where no single child's would make up the number. */
function ofHousehold(index: ChronologyIndex, episodes: readonly Episode<Concern>[], values: Values) {
  if (index.children.length < 2) return [];
  return windowsOf(index, low(concernsIn(index), values), values).flatMap(({ items, current }) => {
    const [first, last] = [items[0] as Concern, items.at(-1) as Concern];
    const known = episodes.some(
      (episode) =>
        (episode.items[0] as Concern).day <= last.day && first.day <= (episode.items.at(-1) as Concern).day,
    );
    if (known) return [];
    const children = [...new Set(items.flatMap((item) => item.children))].sort((a, b) => a - b);
    return [
      raised({
        children,
        part: 'household',
        from: first.day,
        to: last.day,
        current,
        evidence: items.flatMap((concern) => incidentEvidence(concern, noteOf(concern))),
        summary: sentence(childNames(index, children), items, first.day, last.day),
      }),
    ];
  });
}

function noteOf({ head, severity }: Concern): string {
  const code = head.entry.reading.types[0]?.code ?? 'concern';
  return `${eventTypeLabel(code)}, ${head.entry.agency} (severity ${severity}, for counting only)`;
}

function sentence(names: string, items: readonly Concern[], from: string, to: string): string {
  const agencies = counted(agenciesOf(items).length, 'agency', 'agencies');
  return `What do these mean together for ${names}? ${capital(counted(items.length, 'low-level concern'))} at ${agencies} ${fromTo(from, to)}.`;
}

function nearMiss(chronology: Chronology, values: Values): NearMiss[] {
  const index = indexOf(chronology);
  return index.children.flatMap(({ id }) => {
    if (episodesOf(index, id, values).length > 0) return [];
    const best = fullestWindow(low(concernsOfChild(index, id), values), { days: values.days });
    if (best.length < 2) return [];
    const held = new Set(best.flatMap(({ agencies }) => agencies)).size;
    return [
      {
        children: [id],
        summary: `${capital(counted(best.length, 'low-level concern'))} at ${counted(held, 'agency', 'agencies')} in ${values.days} days (${childName(index, id)}).`,
        needed: rule(values),
        evidence: best.flatMap((concern) => incidentEvidence(concern, noteOf(concern))),
      },
    ];
  });
}
