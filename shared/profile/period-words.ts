import type { StatusKind } from '../model/chronology.ts';
import { wordFor, type OwnWords } from './words.ts';

/** What a plan, worker, address or other period is called in this case, on screen and in reports. */
export function periodWord(kind: StatusKind, words: OwnWords): string {
  switch (kind) {
    case 'child-protection-plan':
      return wordFor(words, 'child protection plan');
    case 'child-in-need':
      return wordFor(words, 'child in need plan');
    case 'early-help':
      return wordFor(words, 'early help');
    default:
      return sameEverywhere[kind];
  }
}

/** Periods that have one word in every partnership. */
const sameEverywhere = {
  'looked-after': 'Looked after',
  assessment: 'Assessment',
  'section-47': 'Section 47 enquiry',
  'pre-proceedings': 'Pre-proceedings',
  worker: 'Social worker',
  address: 'Address',
  school: 'School',
  pregnancy: 'Pregnancy',
} as const;
