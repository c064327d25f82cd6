import { formatDay } from '../../../shared/dates/index.ts';
import { formatReadDate } from '../../../shared/dates/index.ts';
import type { ChronologyEvent } from '../../../shared/model/index.ts';
import { whoKnewWhen } from '../../match/index.ts';
import type { Block } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

/**
 * Who knew what when: for each dated event that several agencies knew of, by an account of their own or
 * because another writes that it told them, when each of them learned of it.
 */
export function knowledgeBlocks(events: readonly ChronologyEvent[], rename: Rename): Block[] {
  const rows = events
    .map((event) => ({ event, knowing: whoKnewWhen(event) }))
    .filter(({ knowing }) => knowing.length > 1)
    .flatMap(({ event, knowing }) =>
      knowing.map((known) => [
        { paragraphs: [String(event.number)] },
        { paragraphs: [formatReadDate(event.happened)] },
        { paragraphs: [rename(known.agency)] },
        {
          paragraphs: [
            known.from === known.to
              ? formatDay(known.from)
              : `${formatDay(known.from)} to ${formatDay(known.to)}`,
          ],
        },
        {
          paragraphs: [
            known.lagDays === 0 ? 'At once' : `${known.lagDays} ${known.lagDays === 1 ? 'day' : 'days'}`,
          ],
        },
        { paragraphs: [rename(known.because)] },
      ]),
    );
  return [
    { kind: 'heading', level: 2, text: 'Who knew what, and when' },
    rows.length === 0
      ? {
          kind: 'paragraph',
          text: 'No dated event is known to have reached several agencies yet. Look through the matches first, then build the report again.',
        }
      : {
          kind: 'table',
          name: 'Who knew when',
          columns: [
            { title: 'No.', width: 6 },
            { title: 'Happened', width: 16 },
            { title: 'Agency', width: 24 },
            { title: 'Learned', width: 14 },
            { title: 'After', width: 12 },
            { title: 'Shown by', width: 28 },
          ],
          rows,
        },
  ];
}
