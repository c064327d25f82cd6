import { Temporal } from 'temporal-polyfill';
import type { IsoDay } from '../../shared/model/index.ts';

/** Today in England, as a calendar day. */
export function today(): IsoDay {
  return Temporal.Now.plainDateISO('Europe/London').toString();
}
