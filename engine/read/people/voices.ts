import type { TypeLabel, Voice } from '../../../shared/model/index.ts';
import { SHORTEST_SPEECH } from '../match-rules.ts';
import { type ReadRow, cue, hitsOf } from '../read-row.ts';
import { SENTENCE } from '../words/row.ts';
import type { FamilyIndex } from './family-index.ts';
import type { Mention } from './mentions.ts';

const ADULT = cue(
  '(mum|mother|dad|father|parents|parent|carer|nan|grandad|neighbour|caller|tenant|client|op|male|female|adult|partner|boyfriend|staff|teacher|sw|hv|chair|mr|mrs|ms|aunt|uncle|stepdad|tenant|v|s|police|gp|officer|ta|cook)',
);
const CHILD = cue('{kid}');

/**
 * A child's own words and described expression. Words count as a child's where the nearest speaker
 * before them is a child; `personId` is null where it is unclear which child.
 */
export function voicesOf(
  read: ReadRow,
  mentions: readonly Mention[],
  family: FamilyIndex,
  labels: readonly TypeLabel[],
  only: readonly number[],
): readonly Voice[] {
  const voices: Voice[] = [];
  const heard = labels.some((label) => label.code === 'child_voice');
  for (const quotation of read.row.quotations) {
    const first = read.row.from.findIndex((from) => from >= quotation.from);
    const words = read.row.from.filter((from) => from >= quotation.from && from < quotation.to).length;
    if (words < SHORTEST_SPEECH) continue;
    const speaker = speakerBefore(read, first, mentions, family, only);
    if (speaker === 'adult' || (speaker === null && !heard)) continue;
    voices.push({
      personId: speaker,
      words: read.row.text.slice(quotation.from, quotation.to),
      quoted: true,
    });
  }
  const voice = labels.find((label) => label.code === 'child_voice');
  if (voices.length === 0 && voice !== undefined) {
    const at = read.row.text.indexOf(voice.because);
    const first = read.row.from.findIndex((from) => from >= Math.max(at, 0));
    const speaker = speakerBefore(read, first + 1, mentions, family, only);
    voices.push({
      personId: speaker === 'adult' ? null : speaker,
      words: sentenceAround(read, first),
      quoted: false,
    });
  }
  return voices;
}

function speakerBefore(
  read: ReadRow,
  at: number,
  mentions: readonly Mention[],
  family: FamilyIndex,
  only: readonly number[],
): number | 'adult' | null {
  const before = (places: readonly number[]): number =>
    places.filter((place) => place < at).reduce((most, place) => Math.max(most, place), -1);
  const adult = before(
    hitsOf(read, ADULT)
      .filter((hit) => !isGiven(read, hit.first) && read.row.quote[hit.first] === 0)
      .map((hit) => hit.first),
  );
  const child = before(
    hitsOf(read, CHILD)
      .filter((hit) => read.row.quote[hit.first] === 0)
      .map((hit) => hit.first),
  );
  const named = mentions.findLast(
    (mention) =>
      mention.first < at &&
      read.row.quote[mention.first] === 0 &&
      mention.people.every((id) => family.byId.get(id)?.role === 'child'),
  );
  if (adult > child && adult >= 0 && sentenceOf(read, adult) === sentenceOf(read, at)) return 'adult';
  if (named !== undefined && named.people.length === 1) return named.people[0] as number;
  return only.length === 1 ? (only[0] as number) : null;
}

/** "told TA", "said to mum": the adult hears and does not speak. */
function isGiven(read: ReadRow, at: number): boolean {
  const before = read.row.words[at - 1]?.lower;
  return (
    before === 'told' ||
    before === 'to' ||
    before === 'tells' ||
    before === 'tell' ||
    before === 'with' ||
    before === 'asked'
  );
}

function sentenceOf(read: ReadRow, at: number): number {
  let start = Math.min(at, read.row.words.length - 1);
  while (start > 0 && read.row.breakBefore[start] !== SENTENCE) start -= 1;
  return start;
}

function sentenceAround(read: ReadRow, at: number): string {
  const start = sentenceOf(read, Math.max(at, 0));
  let end = start;
  while (end + 1 < read.row.words.length && read.row.breakBefore[end + 1] !== SENTENCE) end += 1;
  return read.row.text.slice(read.row.from[start], read.row.to[end]);
}
