import { wordFor } from '../../../shared/profile/words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import type { Filter } from '../../../shared/contract/filter.ts';

/** The views, in the order of the list, each with what it shows in a sentence or two. */
export const viewList = [
  {
    id: 'seen',
    label: 'Seen, heard, helped',
    says: 'When the records last say so of each child. “Not recorded” only means that no row says it.',
  },
  {
    id: 'missed',
    label: 'Missed appointments',
    says: 'Each with the seven responses (Wandsworth strategy) and the events that show them. A response counts up to 28 days after (team default). A blank is a response that is not recorded, not one that was not made.',
  },
  {
    id: 'months',
    label: 'Child by month',
    says: 'A child about whom little is written shows as a row of empty months. An empty month may also mean that no records are loaded.',
  },
  {
    id: 'agencies',
    label: 'Agency by year',
    says: 'Entries of each agency, and whether its records are loaded for the year. Where they are not, silence means nothing.',
  },
  {
    id: 'adversities',
    label: 'Adversities',
    says: 'Nine adversities of parents (Wandsworth strategy). They are context to weigh, not points to add up.',
  },
  {
    id: 'purposes',
    label: 'Four purposes',
    says: 'What a chronology is for (Lambeth strategy): to make sense of episodes, of what else was going on, of how parents responded and of what support was given. An event may serve several.',
  },
  {
    id: 'harm',
    label: 'Significant harm headings',
    says: 'Events that an author may cite under each heading (Lambeth strategy). Whether a threshold is met is for professionals to say.',
  },
  {
    id: 'day',
    label: 'On this day',
    says: 'What each agency knew on a day, and what had happened by then that it learned of only later.',
  },
] as const;

export type ViewId = (typeof viewList)[number]['id'];

export function isViewId(id: string): id is ViewId {
  return viewList.some((view) => view.id === id);
}

export function viewOf(id: ViewId): (typeof viewList)[number] {
  return viewList.find((view) => view.id === id) ?? viewList[0];
}

/** The name of a view; the first is called by the words of the case: "Seen, heard, helped". */
export function viewLabel(id: ViewId, words: OwnWords): string {
  if (id !== 'seen') return viewOf(id).label;
  const [first, ...rest] = (['child seen', 'voice', 'support'] as const).map((key) =>
    words[key] === undefined ? wordFor(words, key).toLowerCase() : words[key],
  );
  return [capital(first ?? ''), ...rest].join(', ');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Views with a row or a column for each child. */
const byChild: ReadonlySet<ViewId> = new Set(['seen', 'missed', 'months']);

/**
 * What a view leaves unheeded of the filter, as a sentence; null where nothing. The views show the whole
 * case, since "not recorded" would be untrue of a part of it.
 */
export function unheededWords(filter: Filter, id: ViewId): string | null {
  const { children, ...others } = filter;
  if (Object.keys(others).length === 0 && (children === undefined || byChild.has(id))) return null;
  return byChild.has(id)
    ? 'This view shows the whole case. Of the filter above it follows only the children.'
    : 'This view shows the whole case, whatever the filter above leaves.';
}
