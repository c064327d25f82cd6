import { formatReadDate } from '../../../shared/dates/index.ts';
import { eventTypeLabel } from '../../../shared/event-types/event-types.ts';
import type { ChronologyEvent } from '../../../shared/model/index.ts';
import { wordFor, type OwnWords } from '../../../shared/profile/words.ts';
import type { Block } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

const strengthTypes = new Set(['strength', 'improvement', 'engaged', 'action_done']);

/** Strengths and protective factors: a section that is never left out. */
export function strengthBlocks(events: readonly ChronologyEvent[], words: OwnWords, rename: Rename): Block[] {
  const items = events.flatMap((event) => {
    const account = event.accounts.find(
      ({ reading }) =>
        reading.polarity === 'strength' || reading.types.some(({ code }) => strengthTypes.has(code)),
    );
    if (!account) return [];
    const labels = account.reading.types
      .filter(({ code }) => strengthTypes.has(code))
      .map(({ code }) => eventTypeLabel(code));
    const label = labels.length > 0 ? ` (${labels.join(', ').toLowerCase()})` : '';
    return [
      `${formatReadDate(event.happened)}, ${rename(account.agency)}${label}: ${rename(account.text)} (event ${event.number})`,
    ];
  });
  return [
    { kind: 'heading', level: 2, text: wordFor(words, 'strengths') },
    items.length === 0
      ? {
          kind: 'paragraph',
          text: 'None are recorded in the files loaded. That does not mean there are none: ask the family and each agency.',
        }
      : { kind: 'list', items },
  ];
}

/** Each child's own words, newest first. */
export function voiceBlocks(
  events: readonly ChronologyEvent[],
  children: readonly { readonly id: number; readonly name: string }[],
  rename: Rename,
): Block[] {
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: "The children's own words" }];
  for (const child of children) {
    const said = events.flatMap((event) =>
      event.accounts.flatMap((account) =>
        account.reading.voices
          .filter((voice) => voice.quoted && voice.personId === child.id)
          .map(
            (voice) =>
              `‘${rename(voice.words)}’ — ${formatReadDate(event.happened)}, heard by ${rename(account.agency)} (event ${event.number})`,
          ),
      ),
    );
    blocks.push({ kind: 'heading', level: 3, text: rename(child.name) });
    blocks.push(
      said.length === 0
        ? {
            kind: 'paragraph',
            text: 'No words of this child are recorded in the files loaded.',
            style: 'muted',
          }
        : { kind: 'list', items: [...new Set(said)].toReversed() },
    );
  }
  return blocks;
}
