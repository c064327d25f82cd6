import { concerns, hasType, ofSocialCare, ofTypes } from './accounts.ts';
import type { Account, ChronologyIndex } from './chronology-index.ts';
import { asserts, saidIn } from './said.ts';

/** One worker who held the case, from allocation to the next holder or the end of the case. */
export interface Holder {
  readonly name: string | null;
  /** Same for all spellings of one name. */
  readonly key: string;
  readonly account: Account;
  readonly day: string;
  readonly from: number;
  /** Last day held; the reference date where the case is still held. */
  readonly until: string;
}

const named =
  /\b(?:[Rr]e-?)?(?:[Aa]llocated|[Aa]ssigned|[Tt]ransferred|[Pp]assed|[Hh]anded over)\b[^.;·]{0,40}?\bto\s+(?:the\s+)?(?:new\s+)?(?:sw|SW|[Ss]ocial [Ww]orker|[Ww]orker|asw|ASW|[Ss]enior [Ss]ocial [Ww]orker)?[:\s]*([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)?)/;
const namedAfter =
  /\b(?:[Aa]llocated|[Nn]ew (?:sw|social worker|worker)(?: is|:)?)\s+(?:sw\s+|social worker\s+)?([A-Z][\w'’-]+\s+[A-Z][\w'’-]+)/;
const team = /\b(?:team|duty|service|assessment|safeguarding|hub|east|west|north|south)\b/i;

/** Who was given the case in this row; null where no person is named. */
export function allocatedTo(account: Account): string | null {
  const { worker } = account.entry.reading.facts;
  if (worker !== undefined && worker !== '') return worker;
  const words = saidIn(account);
  const found = named.exec(words)?.[1] ?? namedAfter.exec(words)?.[1] ?? null;
  return found === null || team.test(found) ? null : found;
}

const givenTypes = ['allocated', 'reallocated'] as const;
/** Decisions in which a worker may be named too: "Progress to C&F, allocated Joel Tetteh". */
const alsoGiven = ['referral', 'referral_decision', 'assessment_start'] as const;

function allocates(account: Account): boolean {
  return account.entry.reading.facts.worker !== undefined || asserts(saidIn(account), /\ballocated\b/i);
}

/** The one professional on the people list whom an allocation names beside the holder until then. */
function newProfessional(index: ChronologyIndex, account: Account, held: string | undefined): string | null {
  if (!hasType(account, ...givenTypes)) return null;
  const names = account.entry.reading.people
    .map(({ personId }) => (personId === null ? undefined : index.personById.get(personId)))
    .filter((person) => person?.role === 'professional' && surname(person.name) !== held)
    .map((person) => person?.name as string);
  return new Set(names).size === 1 ? (names[0] as string) : null;
}

/** Social care holders of one child's case, in order. A row that gives no new name changes nothing. */
export function holdersOf(index: ChronologyIndex, child: number): Holder[] {
  const steps = ofTypes(index, [...givenTypes, ...alsoGiven, 'case_closed']).filter(
    (account) =>
      ofSocialCare(account) &&
      concerns(account, child) &&
      account.from <= index.reference &&
      !account.yearOnly,
  );
  const holders: { name: string | null; key: string; account: Account; until: string; closed: boolean }[] =
    [];
  for (const account of steps) {
    const last = holders.at(-1);
    const name = allocatedTo(account) ?? newProfessional(index, account, last?.key);
    // A row that names the holder until then, and nobody else, gives the case to no other.
    if (name === null && last !== undefined && !last.closed && namesHolder(account, last.name)) continue;
    const given =
      hasType(account, ...givenTypes) ||
      (hasType(account, ...alsoGiven) && allocates(account) && name !== null);
    const key = name === null ? `unnamed ${account.entry.id}` : surname(name);
    if (given && !(last !== undefined && !last.closed && last.key === key)) {
      if (last !== undefined && !last.closed) last.until = account.day;
      holders.push({ name, key, account, until: index.referenceDate, closed: false });
    } else if (!given && last !== undefined && !last.closed) {
      last.until = account.day;
      last.closed = true;
    }
  }
  return holders.map(({ name, key, account, until }) => ({
    name,
    key,
    account,
    until,
    day: account.day,
    from: account.from,
  }));
}

function namesHolder(account: Account, name: string | null): boolean {
  const last = name?.trim().split(/\s+/).at(-1) ?? '';
  return last !== '' && hasType(account, ...givenTypes) && saidIn(account).includes(last);
}

/** "Hannah Wicks" and "H Wicks" are one. */
function surname(name: string): string {
  const parts = name.trim().toLowerCase().split(/\s+/);
  return parts.length === 1 ? (parts[0] as string) : `${(parts[0] as string).charAt(0)} ${parts.at(-1)}`;
}

/** The row uses the word: the case is unallocated (reading 16). */
export function saysUnallocated(account: Account): boolean {
  if (!ofSocialCare(account)) return false;
  if (account.entry.reading.facts.unallocated !== undefined) return account.entry.reading.facts.unallocated;
  return asserts(saidIn(account), /\bun-?allocated\b/i);
}
