import type { IsoDay, Person } from '../../shared/model/index.ts';

/** Replaces names in any text of a report; the identity where the report is named. */
export type Rename = (text: string) => string;

/** Words inside a name or alias that name nobody on their own ("Mrs Pellow", "Baby Ashdown", "Dr Venn"). */
const noNames = new Set(
  `mr mrs ms miss mx dr prof sir pc dc sgt ds nurse sister baby unborn unknown twin child boy girl infant
   mother father mum mom dad mummy daddy nan nana gran granny nain grandma grandad grandmother grandfather
   aunt auntie uncle cousin brother parent partner carer step half foster the of and de la van von da el al
   bin ibn junior senior jnr snr`.split(/\s+/),
);

/** Names that are everyday words too: these count as names only where they begin with a capital. */
const everydayWords = new Set(
  `amber april art august autumn baker bill black brown chase cook dawn day drew faith field frank grace
   grant green guy hill home hope house hunter iris ivy joy june king little lane lily long mark may miles
   page park penny rich rose ruby sky small star street sue summer violet ward white will wood young`.split(
    /\s+/,
  ),
);

/** Letters up to which a name ("Jo"), or initials ("KA"), may be a word too, so that its capitals count. */
const shortest = { name: 2, initials: 3 } as const;

/** One form for all ways to write a spelling: no accents, one kind of apostrophe, blanks for hyphens. */
function keyOf(spelling: string): string {
  return spelling
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[-‐‑–\s]+/g, ' ')
    .trim();
}

/** A person's name, aliases, and the parts of both that name somebody on their own. */
function spellings({ name, aliases }: Person): readonly string[] {
  const whole = [name, ...aliases].map((spelling) => spelling.trim());
  const parts = whole.flatMap((spelling) => spelling.split(/[\s,;/-]+/));
  const telling = (spelling: string): boolean => {
    const words = keyOf(spelling).match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.some((word) => word.length > 1) && !words.every((word) => noNames.has(word));
  };
  // "KA" stands for a person as an alias; inside a name two capitals are initials.
  const named = parts.filter((part) => part.length > 2 || /^\p{Lu}\p{Ll}$/u.test(part));
  return [...whole, ...named].filter(telling);
}

/** Whether these letters in a text mean the name: "KA" but not "ka", "Will" but not "will". */
function isMeant(found: string, spelling: string): boolean {
  if (/\s/.test(spelling)) return true;
  if (spelling.length <= shortest.initials && spelling === spelling.toUpperCase()) return found === spelling;
  const isWordToo = spelling.length <= shortest.name || everydayWords.has(keyOf(spelling));
  return !isWordToo || found[0] !== found[0]?.toLowerCase();
}

const escapeForPattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function patternOf(spelling: string): string {
  return escapeForPattern(spelling)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/[-‐‑–]/g, String.raw`[-‐‑–\s]`)
    .replaceAll(/\s+/g, String.raw`\s+`);
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The ways in which records write one day of birth: 14/03/2011, 14.3.11, 2011-03-14, 14th March 2011. */
function birthDatePattern(born: IsoDay): string {
  const [year = '', month = '', day = ''] = born.split('-');
  const loose = (part: string): string => part.replace(/^0/, '0?');
  const name = months[Number(month) - 1] ?? '';
  const years = `(?:${year}|${year.slice(2)})`;
  return [
    `${loose(day)}[./-]${loose(month)}[./-]${years}`,
    born,
    String.raw`${loose(day)}(?:st|nd|rd|th)?(?:\s+of)?\s+${name.slice(0, 3)}(?:${name.slice(3)})?,?\s+${years}`,
  ].join('|');
}

const edge = { before: String.raw`(?<![\p{L}\p{N}])`, after: String.raw`(?![\p{L}\p{N}])` } as const;

/** What tells who somebody is without a name, and what stands in its place. */
const identifiers: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail address]'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g, '[postcode]'],
  [/(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g, '[NHS number]'],
  [/(?<![\d/])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\d)/g, '[telephone number]'],
];

function birthDates(people: readonly Person[]): Rename {
  const known = people.flatMap(({ born }) => (born === null ? [] : [born]));
  const rules = known.map(
    (born) =>
      [new RegExp(`(?<![\\d/])(?:${birthDatePattern(born)})(?!\\d)`, 'giu'), born.slice(0, 4)] as const,
  );
  return (text) => rules.reduce((rest, [pattern, year]) => rest.replaceAll(pattern, year), text);
}

/**
 * Puts pseudonyms for all names, aliases and single name parts of the people on the list, the longest
 * spelling first. A surname that several share becomes "the family". Dates of birth of these people are
 * cut to the year; postcodes, telephone and NHS numbers and e-mail addresses are taken out. Names that
 * are not on the people list are not known and stay; the report says so.
 */
export function pseudonymiser(people: readonly Person[]): Rename {
  const owners = new Map<string, Set<string>>();
  const written = new Map<string, string>();
  people.forEach((person, index) => {
    const pseudonym = person.pseudonym || `Person ${index + 1}`;
    for (const spelling of spellings(person)) {
      const key = keyOf(spelling);
      owners.set(key, (owners.get(key) ?? new Set()).add(pseudonym));
      const before = written.get(key);
      // "KA" and "Ka": the spelling that is read more widely decides.
      if (before === undefined || before === before.toUpperCase()) written.set(key, spelling);
    }
  });
  const yearsOnly = birthDates(people);
  const variants = new Set(
    [...written.values()].flatMap((spelling) => [spelling.normalize('NFC'), keyOf(spelling)]),
  );
  const known = [...variants].sort((a, b) => b.length - a.length).map(patternOf);
  const names =
    known.length === 0
      ? null
      : new RegExp(`${edge.before}(?:${known.join('|')})(?:s${edge.after})?${edge.after}`, 'giu');
  const replaced = (found: string): string => {
    const key = keyOf(found);
    const plural = !owners.has(key);
    const spelling = plural ? key.replace(/s$/, '') : key;
    const pseudonyms = owners.get(spelling);
    if (!pseudonyms || !isMeant(plural ? found.slice(0, -1) : found, written.get(spelling) ?? ''))
      return found;
    const [only] = pseudonyms;
    if (only === undefined || pseudonyms.size > 1) return 'the family';
    return plural ? `${only}'s` : only;
  };
  return (text) => {
    const plain = identifiers.reduce(
      (rest, [pattern, stand]) => rest.replaceAll(pattern, stand),
      yearsOnly(text.normalize('NFC')),
    );
    const renamed = names === null ? plain : plain.replaceAll(names, replaced);
    return renamed
      .replaceAll(/\b(the) the family\b/gi, '$1 family')
      .replaceAll(/\b(the family) family\b/gi, '$1');
  };
}
