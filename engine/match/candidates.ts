import type { Features } from './features.ts';
import { conceptOf, toConceptNumber } from './lexicon.ts';
import type { MatchParameters } from './parameters.ts';
import { sharedWeight, weighty } from './similarity.ts';

/**
 * Pairs worth a close look, by blocks: the same day, a day that one names, both naming one day, a few
 * days late, and letters or plan codes up to `lateLetter` days after a clinic or conference of the
 * same kind. Every block is capped, and of the entries found only those with most words in common are
 * visited, so that a default date on thousands of rows cannot fill memory or time.
 * `visit` gets two indexes and the weight of their shared words; a pair may be visited twice.
 */
export function forEachCandidate(
  features: readonly Features[],
  weights: Float64Array,
  parameters: MatchParameters,
  onEntry: (index: number) => void,
  visit: (a: number, b: number, shared: number) => void,
): void {
  const blocks = new Blocks(features, parameters);
  const words = features.map(({ tokens }) => weighty(tokens, weights));
  const agencies = numberAgencies(features);
  const stamp = new Int32Array(features.length).fill(-1);
  const best = new BestPartners();
  let index = 0;
  let quiet = true;
  const consider = (other: number): void => {
    if (agencies[other] === agencies[index] || stamp[other] === index) return;
    stamp[other] = index;
    const shared = sharedWeight(words[index] ?? none, words[other] ?? none, weights);
    const one = features[index];
    const two = features[other];
    if (shared >= leastShared || isNamed(one, two) || (quiet && isSamePerson(one, two)))
      best.add(other, shared);
  };
  for (const account of features) {
    onEntry(index);
    quiet = !blocks.isCrowded(account);
    best.clear(quiet ? parameters.partnerCap : Math.floor(parameters.partnerCap / 3));
    blocks.forEachPartner(index, account, consider);
    best.forEach((other, shared) => visit(index, other, shared));
    index += 1;
  }
}

function numberAgencies(features: readonly Features[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(features, ({ agencyKey }) => {
    const known = numbers.get(agencyKey) ?? numbers.size;
    numbers.set(agencyKey, known);
    return known;
  });
}

/** One names the other's service, or carries a reference: worth a look also without a word in common. */
function isNamed(a: Features | undefined, b: Features | undefined): boolean {
  if (!a || !b) return false;
  return a.references.length > 0 || oneNamesOther(a, b);
}

/** On a quiet day two rows about one person are worth a look whatever their words. */
function isSamePerson(a: Features | undefined, b: Features | undefined): boolean {
  if (!a || !b || a.subjects.length === 0) return false;
  for (const person of a.subjects) if (b.subjects.includes(person)) return true;
  return false;
}

function oneNamesOther(a: Features, b: Features): boolean {
  return (a.mentions & b.agencyBit) !== 0 || (b.mentions & a.agencyBit) !== 0;
}

const none = new Int32Array(0);
/** Two accounts that share less (weight of words) have nothing in common. */
const leastShared = 0.3;

/** The few entries with most words in common; ties go to the smaller index. */
class BestPartners {
  private readonly partners: number[] = [];
  private readonly weights: number[] = [];
  private cap = 0;

  clear(cap: number): void {
    this.cap = cap;
    this.partners.length = 0;
    this.weights.length = 0;
  }

  add(partner: number, weight: number): void {
    let at = this.partners.length;
    while (at > 0 && isBefore(weight, partner, this.weights[at - 1] ?? 0, this.partners[at - 1] ?? 0))
      at -= 1;
    if (at >= this.cap) return;
    this.partners.splice(at, 0, partner);
    this.weights.splice(at, 0, weight);
    if (this.partners.length > this.cap) {
      this.partners.pop();
      this.weights.pop();
    }
  }

  forEach(visit: (partner: number, weight: number) => void): void {
    for (let at = 0; at < this.partners.length; at++) visit(this.partners[at] ?? 0, this.weights[at] ?? 0);
  }
}

function isBefore(weight: number, partner: number, otherWeight: number, otherPartner: number): boolean {
  return weight > otherWeight || (weight === otherWeight && partner < otherPartner);
}

const evening = 20 * 60;
const smallHours = 5 * 60;
const planCodes = new Set(['plan started', 'plan ended'].map(toConceptNumber));
const closure = toConceptNumber('closure');
const familyEvents = new Set(['birth', 'death', 'house move'].map(toConceptNumber));
const conferenceKey = -1;
/** What a letter can point back to. */
const pointedAt = new Set(['clinic', 'event']);
/** Rows on one day up to which neighbouring days are compared throughout. */
const quietDay = 8;
/** Rows of a neighbouring day that are still compared one by one. */
const nearDay = 24;
/** Longest span of days that a note may name and still be looked up day by day. */
const longestTold = 7;

class Blocks {
  private readonly own = new Map<number, number[]>();
  private readonly told = new Map<number, number[]>();
  /** Concept -> entries that record it, by first day. */
  private readonly recorded = new Map<number, number[]>();
  /** Rare word -> the few entries that have it. */
  private readonly rare: ReadonlyMap<number, readonly number[]>;
  private readonly crowded = new Map<number, Map<number, number[]>>();
  private readonly features: readonly Features[];
  private readonly parameters: MatchParameters;

  constructor(features: readonly Features[], parameters: MatchParameters) {
    this.features = features;
    this.parameters = parameters;
    for (const [index, account] of features.entries()) this.add(index, account);
    const from = (index: number): number => features[index]?.from ?? 0;
    this.rare = toRareWords(features);
    for (const list of this.recorded.values()) list.sort((a, b) => from(a) - from(b) || a - b);
  }

  private add(index: number, account: Features): void {
    const { from, to, minutes } = account;
    for (let day = from; day <= to; day++) put(this.own, day, index);
    if (minutes !== null && minutes >= evening) put(this.own, to + 1, index);
    if (minutes !== null && minutes < smallHours) put(this.own, from - 1, index);
    for (const day of account.told) {
      if (day.to - day.from > longestTold) continue;
      for (let told = day.from; told <= day.to; told++) put(this.told, told, index);
    }
    for (const key of recordedKeys(account)) put(this.recorded, key, index);
  }

  /** Many rows carry this day: only the few with most words in common can be told from the others. */
  isCrowded(account: Features): boolean {
    return (this.own.get(account.from)?.length ?? 0) > quietDay * 2;
  }

  /** Calls `visit` for entries that stand in a block with this one; may repeat. */
  forEachPartner(index: number, account: Features, visit: (other: number) => void): void {
    for (let day = account.from; day <= account.to; day++) {
      this.visitBlock(this.own, day, index, (other) => {
        // The other side of a pair of exact dates looks back to this one.
        if (other < index || account.from !== account.to) visit(other);
      });
    }
    for (const day of account.told) {
      if (day.to - day.from > longestTold) continue;
      for (let told = day.from; told <= day.to; told++) {
        this.visitBlock(this.own, told, index, visit);
        if (day.to - day.from <= 1) this.visitBlock(this.told, told, index, visit);
      }
    }
    const late = account.teller ? this.parameters.lateNotice : 1;
    for (let days = 1; days <= late; days++) {
      const day = account.from - days;
      const crowd = this.own.get(day)?.length ?? 0;
      // Where many rows carry each day, a notice some days late cannot be told from others.
      const near = crowd <= quietDay ? account.teller || days === 1 : days === 1 && account.teller;
      if (near || (days === 1 && account.meeting !== null)) {
        this.visitBlock(this.own, day, index, visit, nearDay);
      }
    }
    for (const key of pointingKeys(account)) this.visitEarlier(key, account, visit);
    for (const token of account.tokens) {
      for (const other of this.rare.get(token) ?? noEntries) {
        const days = account.from - (this.features[other]?.to ?? 0);
        if (days >= 0 && days <= this.parameters.lateWord) visit(other);
      }
    }
  }

  /** Entries of the concept in the days before, the nearest first. */
  private visitEarlier(key: number, account: Features, visit: (other: number) => void): void {
    const list = this.recorded.get(key);
    if (!list) return;
    const since = account.from - this.parameters.lateLetter;
    let left = this.parameters.partnerCap * 2;
    for (let at = this.countUntil(list, account.from) - 1; at >= 0 && left > 0; at--, left--) {
      const other = list[at] ?? 0;
      if ((this.features[other]?.to ?? 0) < since) return;
      visit(other);
    }
  }

  /** How many of a list sorted by first day begin on or before `day`. */
  private countUntil(list: readonly number[], day: number): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.features[list[middle] ?? 0]?.from ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private visitBlock(
    blocks: Map<number, number[]>,
    day: number,
    index: number,
    visit: (other: number) => void,
    cap = this.parameters.blockCap,
  ): void {
    const block = blocks.get(day);
    if (!block) return;
    if (block.length <= cap) {
      for (const other of block) visit(other);
      return;
    }
    this.visitCrowded(block, blocks === this.own ? day * 2 : day * 2 + 1, index, visit);
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

const noEntries: readonly number[] = [];
/** A word on this many entries or fewer is worth a look also some weeks apart (team default). */
const rareWord = 5;

function toRareWords(features: readonly Features[]): ReadonlyMap<number, readonly number[]> {
  const entries = new Map<number, number[] | null>();
  for (const [index, { tokens }] of features.entries()) {
    for (const token of tokens) {
      const list = entries.get(token);
      if (list === null) continue;
      if (list === undefined) entries.set(token, [index]);
      else if (list.length < rareWord) list.push(index);
      else entries.set(token, null);
    }
  }
  const rare = new Map<number, readonly number[]>();
  for (const [token, list] of entries) if (list !== null && list.length > 1) rare.set(token, list);
  return rare;
}

/** What others can point back to, besides a day: a clinic, a meeting, a closure, a birth, a move. */
function recordedKeys(account: Features): readonly number[] {
  const keys = account.main.filter((number) => pointedAt.has(conceptOf(number).kind) || number === closure);
  if (account.meeting === null) return keys;
  return [...keys, conceptOf(account.meeting).name.includes('conference') ? conferenceKey : account.meeting];
}

/** What this entry points back to. Clinics only where it passes something on. */
function pointingKeys(account: Features): readonly number[] {
  const keys = new Set<number>();
  for (const number of account.main) {
    if (number === closure || familyEvents.has(number)) keys.add(number);
    if (account.teller && pointedAt.has(conceptOf(number).kind)) keys.add(number);
    if (planCodes.has(number)) keys.add(conferenceKey);
  }
  if (account.meeting === null) {
    for (const number of account.namedMeetings) {
      keys.add(conceptOf(number).name.includes('conference') ? conferenceKey : number);
    }
  }
  return [...keys];
}

function put<K>(map: Map<K, number[]>, key: K, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
