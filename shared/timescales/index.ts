import { englandTimescales } from './england.ts';
import { scotlandTimescales } from './scotland.ts';
import type { Timescale } from './timescale.ts';

export { englandNotAsked } from './england.ts';
export type { NotAsked, Timescale, TimescaleExpected, TimescaleLimit } from './timescale.ts';

/** The timescales of one nation; packs are never mixed. */
export function timescalesOf(nation: 'England' | 'Scotland'): readonly Timescale[] {
  return nation === 'England' ? englandTimescales : scotlandTimescales;
}
