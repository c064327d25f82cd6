import type { Facts } from '../../../shared/model/index.ts';
import { type FactInput, anyOf } from './input.ts';

const PERCENT = /(\d{1,3}(?:\.\d{1,2})?)\s?(?:%|per ?cent\b)/i;
const BARE = /\b(?:att(?:endance)?)\s*(?:is|at|now|was|up to|down to|:)?\s*(\d{2}(?:\.\d)?)\b/i;
const UNAUTHORISED = /\b(\d{1,3})\s*(?:x\s*)?(?:sessions?\s*)?unauth\w*/i;
const AUTHORISED = /\b(\d{1,3})\s*(?:x\s*)?(?:sessions?\s*)?auth(?:orised)?\b/i;
const ABSENCE_RATE =
  /\b(?:PA|absence|absent|missed)\b[^.%]{0,25}\d{1,2}(?:\.\d)?\s?%|\d{1,2}(?:\.\d)?\s?%\s*(?:of sessions\s*)?(?:missed|absen)/i;
const HUNDRED = 100;

/** An attendance figure written in words; sessions are half days. Percent is attendance, not absence. */
export function attendanceFacts(input: FactInput): Facts {
  if (!anyOf(input, 'attendance_period')) return {};
  const { text } = input.entry;
  const written = PERCENT.exec(text)?.[1] ?? BARE.exec(text)?.[1];
  const unauthorised = UNAUTHORISED.exec(text)?.[1];
  if (written === undefined && unauthorised === undefined) return {};
  const percent = written === undefined ? null : Number(written);
  return {
    attendance: {
      from: null,
      to: input.entry.happened.latest,
      possible: null,
      attended: null,
      authorised: numberOrNull(AUTHORISED.exec(text)?.[1]),
      unauthorised: numberOrNull(unauthorised),
      percent: percent !== null && ABSENCE_RATE.test(text) ? HUNDRED - percent : percent,
    },
  };
}

function numberOrNull(written: string | undefined): number | null {
  return written === undefined ? null : Number(written);
}
