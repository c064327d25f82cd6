import { formatDay } from '../../../shared/dates/index.ts';
import type { CareDomain, Chronology, ChronologyEvent } from '../../../shared/model/index.ts';
import { profileWords, wordFor, wordKeys } from '../../../shared/profile/words.ts';
import { upToReference } from '../../lenses/lens.ts';
import type { Account } from '../../patterns/support/chronology-index.ts';
import { careStates } from '../../patterns/support/described-state.ts';
import type { Profile } from '../../profiles/profile.ts';
import { citeNumbers } from '../cite.ts';
import type { Block, TableCell } from '../model.ts';

/** What the partnership calls child neglect, with year and source, and its own words for other things. */
export function definitionBlocks({ name, definition, labels }: Profile): Block[] {
  const { text, year, source } = definition;
  const own = wordKeys.flatMap((key) =>
    labels[key] === undefined ? [] : [`${profileWords[key].neutral}: ${labels[key]}`],
  );
  return [
    { kind: 'heading', level: 2, text: `${wordFor(labels, 'neglect')}: the definition used` },
    { kind: 'paragraph', text, style: 'quote' },
    {
      kind: 'paragraph',
      text: source.includes(year) ? `${source}.` : `${source} (${year}).`,
      style: 'muted',
    },
    ...(own.length === 0
      ? []
      : ([
          { kind: 'heading', level: 3, text: `Words used (${name})` },
          { kind: 'list', items: own },
        ] as const)),
  ];
}

/** Domains of care under no kind of neglect of a partnership, in words. */
const domainWords: Readonly<Record<CareDomain, string>> = {
  physical: 'Physical care',
  emotional: 'Emotional care',
  educational: 'Education',
  medical: 'Medical care',
  nutritional: 'Food',
  supervisory: 'Supervision',
  home: 'Home conditions',
};

/**
 * Events that tell of a concern, under the partnership's kinds of neglect, each with first and last
 * day. The kind follows from the domain of care read in the record; an event may stand under several.
 */
export function concernBlocks(
  chronology: Chronology,
  events: readonly ChronologyEvent[],
  profile: Profile,
  child?: number,
): Block[] {
  const found = concernsByDomain(chronology, new Set(events.map(({ id }) => id)), child);
  const kinds = profile.neglectTypes.map(({ label, domain }) => row(label, domain, found));
  const covered = new Set(profile.neglectTypes.map(({ domain }) => domain));
  const others = [...found.keys()].filter((domain) => !covered.has(domain));
  return [
    { kind: 'heading', level: 2, text: wordFor(profile.labels, 'concerns') },
    {
      kind: 'paragraph',
      text: `Dated events whose records tell of a concern, under the kinds of neglect of the profile ${profile.name}. Whether it is neglect is for professionals to say.`,
      style: 'muted',
    },
    {
      kind: 'table',
      name: 'Concerns by kind',
      columns: [
        { title: 'Kind', width: 34 },
        { title: 'Recorded in', width: 38 },
        { title: 'First', width: 14 },
        { title: 'Last', width: 14 },
      ],
      rows: [...kinds, ...others.map((domain) => row(`Other: ${domainWords[domain]}`, domain, found))],
    },
  ];
}

function concernsByDomain(
  chronology: Chronology,
  shown: ReadonlySet<number>,
  child: number | undefined,
): ReadonlyMap<CareDomain, readonly Account[]> {
  const found = new Map<CareDomain, Account[]>();
  for (const account of upToReference(chronology).accounts) {
    if (!shown.has(account.event.id) || (child !== undefined && !account.children.includes(child))) continue;
    for (const { domain, state } of careStates(account)) {
      if (state === 'concern') found.set(domain, [...(found.get(domain) ?? []), account]);
    }
  }
  return found;
}

function row(
  label: string,
  domain: CareDomain | null,
  found: ReadonlyMap<CareDomain, readonly Account[]>,
): readonly TableCell[] {
  const accounts = domain === null ? [] : (found.get(domain) ?? []);
  const [first, last] = [accounts[0], accounts.at(-1)];
  if (first === undefined || last === undefined) {
    const none = domain === null ? 'Not told apart by the reading of records' : 'No event recorded';
    return [label, none, '', ''].map((text, at) => ({
      paragraphs: [text],
      style: at === 1 ? 'muted' : 'plain',
    }));
  }
  const numbers = accounts.map(({ event }) => event.number);
  return [label, citeNumbers(numbers), formatDay(first.day), formatDay(last.day)].map((text) => ({
    paragraphs: [text],
  }));
}
