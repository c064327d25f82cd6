import { eventType } from '../../shared/event-types/event-types.ts';
import type { Polarity, TypeLabel } from '../../shared/model/index.ts';
import { type ReadRow, cue, has } from './read-row.ts';

const high = cue(
  'high risk',
  'risk high',
  'graded (high|red|serious)',
  'dash high',
  '(serious|severe|grave|life threatening|life-threatening) (harm|injury|concern|concerns|neglect)',
  'significant harm',
  'red risk',
  'severity (high|3)',
);
const low = cue(
  '(low|standard|std) risk',
  'risk (low|standard|std)',
  'dash (standard|std)',
  '(minor|small|superficial|trivial) (injury|bruise|graze|cut|mark|bump)',
  'severity (low|1)',
  '(graded|green|low level)',
);

const HIGHEST = 3;
const LOWEST_CONCERN = 1;

/** 0 to 3: the row's own grading where it gives one, else the heaviest of its types (team default). */
export function severityOf(read: ReadRow, labels: readonly TypeLabel[], polarity: Polarity): number {
  const usual = labels.reduce((most, label) => Math.max(most, eventType(label.code)?.severity ?? 0), 0);
  if (polarity !== 'concern') return Math.min(usual, polarity === 'strength' ? 0 : usual);
  const floor = Math.max(usual, LOWEST_CONCERN);
  if (has(read, high)) return HIGHEST;
  if (has(read, low)) return Math.min(floor, LOWEST_CONCERN);
  return floor;
}
