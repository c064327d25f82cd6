import type { Person } from '../../../shared/model/index.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { saidIn } from './said.ts';

/** A father or a mother's or carer's partner, on the people list or named in the records. */
export interface Man {
  readonly name: string;
  readonly person: Person | null;
  readonly role: 'father' | 'partner';
  /** Ways in which rows speak of him, as one pattern. */
  readonly words: RegExp;
}

/** Fathers and partners whom the people list names. */
export function menListed(index: ChronologyIndex): Man[] {
  return index.chronology.people
    .filter(({ role }) => role === 'father' || role === 'partner')
    .map((person) => {
      const role = person.role === 'father' ? ('father' as const) : ('partner' as const);
      return { name: person.name, person, role, words: spokenOf(person, role) };
    });
}

function spokenOf(person: Person, role: 'father' | 'partner'): RegExp {
  const first = person.name.split(' ')[0] ?? person.name;
  const names = [person.name, first, ...person.aliases].filter((name) => name.length > 2).map(escaped);
  // "Partner" may be anybody's; "father" in a row about the children is theirs.
  const roles = role === 'father' ? ['father', 'dad', 'daddy'] : [];
  return new RegExp(
    `\\b(?:${[...names, ...roles].join('|')})\\b(?!['’]s (?:mother|mum|sister|letter))`,
    'gi',
  );
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The row speaks of him. */
export function mentions(account: Account, man: Man): boolean {
  const { people } = account.entry.reading;
  if (man.person !== null && people.some(({ personId }) => personId === man.person?.id)) return true;
  return namesHim(account, man);
}

/** His name, or "father" for a father, stands in the row or in its column of persons. */
export function namesHim(account: Account, man: Man): boolean {
  return man.words.test(`${saidIn(account)} · ${account.entry.cells.person ?? ''}`);
}

const contactBefore =
  /\b(?:seen|saw|met|spoke(?:n)? (?:to|with)|talked (?:to|with)|visited|telephoned|rang|called|interviewed|assessed|present|attended|attending|with|contact with)\b[^.;·]{0,30}$/i;
const contactAfter =
  /^[^.;·]{0,30}\b(?:seen|present|attended|attends|met|interviewed|spoke|said|says|told|rang|called|brought|came|views|agreed|engag\w+|at home|joined|completed|visited)\b/i;
const noContact =
  /\b(?:not|no|never|refus\w*|declin\w*|unknown|action|to (?:speak|trace|see|contact|be)|trace|find|found|whereabouts|absent|away|left|out|unable|failed|asked for|without|instead of|because of|scared of|worr\w+|incident|named|lives?|work)\b/i;

/** Agencies whose contact with a man is not engagement with him as a parent. */
const notEngaging: ReadonlySet<string> = new Set(['police', 'housing', 'court', 'ambulance']);

/** An agency that works with the family saw him, spoke to him or had him at a meeting. */
export function hadContact(account: Account, man: Man): boolean {
  if (notEngaging.has(account.entry.agencyKind)) return false;
  const { people } = account.entry.reading;
  if (people.some((one) => one.personId !== null && one.personId === man.person?.id && one.contact))
    return true;
  return contactInWords(saidIn(account), man);
}

/** "Father seen at his flat", "met with Mr Marsh": a name beside a word of contact, and no word against it in the clause. */
function contactInWords(words: string, man: Man): boolean {
  for (const clause of words.split(/[.;·]/)) {
    if (noContact.test(clause)) continue;
    for (const match of clause.matchAll(new RegExp(man.words.source, 'gi'))) {
      const before = clause.slice(0, match.index);
      const after = clause.slice(match.index + match[0].length);
      if (contactBefore.test(before) || contactAfter.test(after)) return true;
    }
  }
  return false;
}

/** A partner on the people list whom the row names. */
export function partnerNamed(index: ChronologyIndex, account: Account): string | null {
  return menListed(index).find((man) => man.role === 'partner' && mentions(account, man))?.name ?? null;
}

const newcomer =
  /\b(?:partner|boyfriend|lodger|friend|fiancé|husband|stepfather|step-?dad|male|man|bloke|fella|chap)\b,?\s+(?:is |called |named |known as )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)/;
const newcomerBefore =
  /\b([A-Z][a-z]+(?: [A-Z][a-z]+)?),? (?:\([^)]*\) )?(?:has moved in|moved in|is (?:her|mother['’]s|mum['’]s) (?:new )?(?:partner|boyfriend))\b/;

/** The new adult whom a row names; null where it gives no name. */
export function newAdultName(account: Account): string | null {
  const words = saidIn(account);
  return newcomer.exec(words)?.[1] ?? newcomerBefore.exec(words)?.[1] ?? null;
}

const checked =
  /\b(?:checks?|checked|police check|records? checked|dbs|pnc|clare'?s law|risk assess\w*|assessed|background)\b/i;
const notChecked =
  /\b(?:to be (?:checked|assessed|done)|to (?:check|assess)|no checks?|not (?:yet )?(?:checked|assessed|done)|checks? (?:to be|outstanding|not|requested|awaited|pending|needed|required)|without (?:a )?check|to request|request(?:ed|ing)? checks?)\b/i;

/** The row says that a new adult was checked. */
export function isCheck(account: Account, name: string | null): boolean {
  const words = saidIn(account);
  const about =
    /\b(?:partner|boyfriend|b\/?f|adults?|males?|men|lodger|fella|stepdad|him)\b/i.test(words) ||
    (name !== null && name.split(' ').some((part) => part.length > 2 && words.includes(part)));
  if (!about) return false;
  if (account.entry.reading.facts.checkDone !== undefined) return account.entry.reading.facts.checkDone;
  return checked.test(words) && !notChecked.test(words);
}
