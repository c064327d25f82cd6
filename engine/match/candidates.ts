import type { Features } from './features.ts';
import { conceptOf, toConceptNumber } from './lexicon.ts';
import type { MatchParameters } from './parameters.ts';

/**
 * Pairs worth comparing, by blocks: the same day, a day that one names, both naming one day, a few
 * days late, and letters or plan codes up to `lateLetter` days after a clinic or conference of the
 * same kind. Every block is capped, so that a default date on thousands of rows cannot fill memory.
 */
export function forEachCandidate(
  features: readonly Features[],
  parameters: MatchParameters,
  visit: (a: number, b: number) => void,
): void {
  const blocks = new Blocks(features, parameters);
  const stamp = new Int32Array(features.length).fill(-1);
  for (let index = 0; index < features.length; index++) {
    blocks.forEachPartner(index, (other) => {
      if (other === index || stamp[other] === index) return;
      stamp[other] = index;
      if (features[other]?.agencyKey === features[index]?.agencyKey) return;
      visit(index, other);
    });
  }
}

const evening = 20 * 60;
const smallHours = 5 * 60;
const planCodes = new Set(['plan started', 'plan ended'].map(toConceptNumber));
const closure = toConceptNumber('closure');
const familyEvents = new Set(['birth', 'death', 'house move'].map(toConceptNumber));

class Blocks {
  private readonly own = new Map<number, number[]>();
  private readonly told = new Map<number, number[]>();
  private readonly byConcept = new Map<string, number[]>();
  private readonly features: readonly Features[];
  private readonly parameters: MatchParameters;
  private readonly crowded = new Map<number, Map<number, number[]>>();

  constructor(features: readonly Features[], parameters: MatchParameters) {
    this.features = features;
    this.parameters = parameters;
    for (const [index, account] of features.entries()) this.add(index, account);
  }

  private add(index: number, account: Features): void {
    const { from, to, minutes } = account;
    for (let day = from; day <= to; day++) put(this.own, day, index);
    if (minutes !== null && minutes >= evening) put(this.own, to + 1, index);
    if (minutes !== null && minutes < smallHours) put(this.own, from - 1, index);
    for (const day of account.told) {
      if (day.to - day.from > 7) continue;
      for (let told = day.from; told <= day.to; told++) put(this.told, told, index);
    }
    for (const key of pointingKeys(account)) put(this.byConcept, `${key}/${Math.floor(from / 32)}`, index);
  }

  /** Calls `visit` for entries that stand in a block with this one; may repeat. */
  forEachPartner(index: number, visit: (other: number) => void): void {
    const account = this.features[index];
    if (!account) return;
    for (let day = account.from; day <= account.to; day++) {
      this.visitBlock(this.own, day, index, (other) => {
        if (other < index || this.features[other]!.to > this.features[other]!.from) visit(other);
      });
    }
    for (const day of account.told) {
      if (day.to - day.from > 7) continue;
      for (let told = day.from; told <= day.to; told++) {
        this.visitBlock(this.own, told, index, visit);
        if (day.to - day.from <= 1) this.visitBlock(this.told, told, index, visit);
      }
    }
    for (let late = 1; late <= this.parameters.lateNotice; late++) {
      this.visitBlock(this.own, account.from - late, index, visit);
    }
    this.visitEarlierOfConcept(account, visit);
  }

  private visitEarlierOfConcept(account: Features, visit: (other: number) => void): void {
    const bucket = Math.floor(account.from / 32);
    for (const key of pointingKeys(account)) {
      for (const place of [bucket - 1, bucket, bucket + 1]) {
        let left = this.parameters.blockCap;
        for (const other of this.byConcept.get(`${key}/${place}`) ?? []) {
          const gap = account.from - (this.features[other]?.to ?? 0);
          if (gap < 0 || gap > this.parameters.lateLetter) continue;
          visit(other);
          if (--left === 0) break;
        }
      }
    }
  }

  private visitBlock(
    blocks: Map<number, number[]>,
    day: number,
    index: number,
    visit: (other: number) => void,
  ): void {
    const block = blocks.get(day);
    if (!block) return;
    if (block.length <= this.parameters.blockCap) {
      for (const other of block) visit(other);
      return;
    }
    this.visitCrowded(block, blocks === this.own ? day : -day, index, visit);
  }

  /** In a crowded block only entries that share a rare word are compared. */
  private visitCrowded(
    block: readonly number[],
    key: number,
    index: number,
    visit: (other: number) => void,
  ): void {
    let byToken = this.crowded.get(key);
    if (!byToken) {
      byToken = new Map();
      for (const member of block) {
        for (const token of this.features[member]?.tokens ?? []) put(byToken, token, member);
      }
      this.crowded.set(key, byToken);
    }
    const rare = Math.max(8, this.parameters.blockCap / 4);
    let left = this.parameters.blockCap;
    for (const token of this.features[index]?.tokens ?? []) {
      const members = byToken.get(token);
      if (!members || members.length > rare) continue;
      for (const other of members) {
        visit(other);
        if (--left <= 0) return;
      }
    }
  }
}

/** What a letter or code can point back to, besides a day: a clinic, a conference, a closure, a birth. */
function pointingKeys(account: Features): readonly string[] {
  const keys: string[] = [];
  for (const number of account.main) {
    const { kind } = conceptOf(number);
    if (kind === 'clinic' || number === closure || familyEvents.has(number)) keys.push(`${number}`);
    if (planCodes.has(number)) keys.push('conference');
  }
  for (const number of account.namedMeetings)
    keys.push(conceptOf(number).name.includes('conference') ? 'conference' : `${number}`);
  return [...new Set(keys)];
}

function put<K>(map: Map<K, number[]>, key: K, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
