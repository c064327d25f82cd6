import { formatReadDate } from '../../../shared/dates/index.ts';
import type { ChronologyEvent } from '../../../shared/model/index.ts';
import { whoKnewWhen } from '../../match/index.ts';
import { formatDay } from './questions.ts';
import type { Block } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

/** Who knew what when: for each event that several agencies tell of, when each of them learned of it. */
export function knowledgeBlocks(events: readonly ChronologyEvent[], rename: Rename): Block[] {
  const rows = events
    .filter(({ accounts }) => new Set(accounts.map(({ agencyId }) => agencyId)).size > 1)
    .flatMap((event) =>
      whoKnewWhen(event).map((known) => [
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
          text: 'No event has accounts of several agencies yet. Accept matches first, then build the report again.',
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
