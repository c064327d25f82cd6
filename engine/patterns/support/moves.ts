import { concerns, hasType, ofTypes } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { asserts, saidIn } from './said.ts';

/** One move of home with every account of it. */
export interface Move {
  readonly day: string;
  readonly from: number;
  readonly head: Account;
  readonly accounts: readonly Account[];
  /** Street and number in one spelling; null where no address is recorded. */
  readonly address: string | null;
}

/** Accounts of one move may come this many days apart, where the address is the same (team default). */
const sameAddressDays = 45;
/** And this many where one of them has no address (team default). */
const sameMoveDays = 14;

const street = /\b(?:flat\s+\d+\w?,?\s+)?(\d+\s*[a-z]?)\s+([A-Z][\w'’]+)(?:\s+[A-Z][\w'’]+)*/;
const flat = /\bflat\s+(\d+\w?),?\s+([A-Z][\w'’]+)/i;

/** "22 Tanner's Yard" as "22 tanner's"; "Flat 6 Bellwether Hse" as "6 bellwether"; null where there is none. */
export function addressKey(account: Account): string | null {
  const written = account.entry.reading.facts.address ?? account.entry.cells.place;
  const words = written === undefined || written === '' ? afterTo(saidIn(account)) : written;
  const match = flat.exec(words) ?? street.exec(words);
  return match === null ? null : `${match[1]} ${match[2]}`.toLowerCase();
}

/** Where they moved to: what stands after "to", where it does. */
function afterTo(words: string): string {
  return /\bto\s+((?:flat\s+)?\d.*)$/is.exec(words)?.[1] ?? words;
}

const gone =
  /\b(?:(?:gone|moved|went) (?:back )?to (?:his|hers?|their|b\/friend\w*|boyfriend\w*|partner\w*|nan\w*|gran\w*|mgm\w*|pgm\w*|mother\w*|sister\w*|friend\w*)['’]?s?|(?:to stay|now staying|now living|moved in) with (?:mgm|pgm|maternal|paternal|nan|gran\w*|her (?:mother|sister)|his (?:mother|sister)|aunt\w*|relatives|friends))\b/i;
const forAWhile = /\b(?:week-?ends?|night|half[- ]term|respite|tonight|for tea|a few days|holiday club)\b/i;

const memo = new WeakMap<ChronologyIndex, readonly Account[]>();

/** Rows that tell of a move in words without being typed as one: "gone to her sister's in Drayle". */
function movesInWords(index: ChronologyIndex): readonly Account[] {
  const known = memo.get(index);
  if (known !== undefined) return known;
  const found = index.accounts.filter((account) => {
    const words = saidIn(account);
    return gone.test(words) && asserts(words, gone) && !forAWhile.test(words);
  });
  memo.set(index, found);
  return found;
}

/** Moves of home of one child, each once, in order of day. */
export function movesOf(index: ChronologyIndex, child: number): Move[] {
  const moves: { head: Account; accounts: Account[]; address: string | null }[] = [];
  const told = new Set([...ofTypes(index, ['house_move']), ...movesInWords(index)]);
  for (const account of [...told].sort((a, b) => a.from - b.from)) {
    if (!concerns(account, child) || account.from > index.reference || account.yearOnly) continue;
    const address = addressKey(account);
    const last = moves.at(-1);
    if (last !== undefined && isSameMove(last, account, address)) {
      last.accounts.push(account);
      last.address ??= address;
    } else moves.push({ head: account, accounts: [account], address });
  }
  return moves.map(({ head, accounts, address }) => ({
    day: head.day,
    from: head.from,
    head,
    accounts,
    address,
  }));
}

function isSameMove(
  last: { readonly accounts: readonly Account[]; readonly address: string | null },
  account: Account,
  address: string | null,
): boolean {
  const before = last.accounts.at(-1) as Account;
  if (before.event.id === account.event.id) return true;
  const apart = account.from - before.to;
  if (last.address !== null && address !== null) return last.address === address && apart <= sameAddressDays;
  return before.entry.agencyId !== account.entry.agencyId && apart <= sameMoveDays;
}

const newArea =
  /\b(?:from|in|to) (?:another|a different|a new) (?:town|city|area|county|borough|authority|part of the country)\b|\bout of (?:area|borough|county)\b|\bnew (?:to|in) (?:the )?(?:area|borough|county)\b|\b(?:another|different) (?:local )?authority\b/i;
/** "moved from Drayle": a place by name, not a street with a number. */
const fromPlace =
  /\bmoved (?:here |in )?from (?!\d)([A-Z][a-z]+)(?! (?:Street|Road|Lane|Close|Row|Yard|View|Court|Avenue))\b/;
const staysPut =
  /\bsame (?:school|gp|surgery|school and gp)\b|\b(?:school|gp) (?:and (?:school|gp) )?(?:kept|unchanged|stays? the same)\b/i;

/** The move takes the family to another area, so that a new GP and school are to be expected. */
export function isToNewArea(move: Move): boolean {
  return move.accounts.some((account) => {
    const words = saidIn(account);
    if (staysPut.test(words)) return false;
    return (
      newArea.test(words) || fromPlace.test(words) || account.entry.reading.facts.authority !== undefined
    );
  });
}

const offRoll =
  /\b(?:off[- ]roll|taken off (?:the )?roll|removed from (?:the )?roll|de-?registered|last day at|left (?:the )?(?:school|nursery))\b/i;

/** A school's record says that the child's place there ended. */
export function isOffRoll(account: Account): boolean {
  return hasType(account, 'cme') || offRoll.test(saidIn(account));
}

const unplanned =
  /\b(?:unplanned|without (?:any )?notice|no notice|mid-?term|mid-?year|in-year|suddenly|withdr\w+|moved (?:her|him|them) out|after (?:an )?argument)\b/i;
const planned =
  /\b(?:planned|infant to junior|transition|secondary transfer|phase transfer|starts? (?:reception|year 7|secondary)|managed move (?:agreed|trial))\b/i;

/**
 * A school change that was not planned: the record says so, or it fell inside a school year and the
 * record does not say that it was planned.
 */
export function isUnplannedSchoolChange(account: Account): boolean {
  const words = saidIn(account);
  if (unplanned.test(words)) return true;
  if (planned.test(words)) return false;
  const day = account.day.slice(5);
  return day >= '09-15' || day < '07-15';
}

const registration =
  /\bnew patient regist\w*|\bregistered (?:with|at) (?:us|the surgery|new)|\bre-?registered\b|\bderegistered\b|\bremoved from (?:the )?list\b/i;

/** A GP's record of registering a child who had another GP before; a new baby's first registration is none. */
export function isGpChange(account: Account, ageInMonths: number | null): boolean {
  if (account.entry.agencyKind !== 'gp' || (ageInMonths !== null && ageInMonths < 4)) return false;
  return registration.test(`${account.entry.cells.type ?? ''} ${saidIn(account)}`);
}
