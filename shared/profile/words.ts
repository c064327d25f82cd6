/**
 * The words a partnership may have a name of its own for: the neutral England word, and where the word
 * stands. A profile or a case can change the word shown; it never changes what an agency recorded, nor
 * how a record is read.
 */
export const profileWords = {
  'front door': {
    neutral: 'Front door',
    where: 'Timeline by theme, list of event types',
  },
  'early help': {
    neutral: 'Early help',
    where: 'Timeline bands and themes, list of event types, plans in reports',
  },
  'early help plan': {
    neutral: 'Early help plan',
    where: 'Words of the partnership in reports',
  },
  'child in need plan': {
    neutral: 'Child in need plan',
    where: 'Timeline bands, plans in reports',
  },
  'child protection plan': {
    neutral: 'Child protection plan',
    where: 'Timeline bands, plans in reports',
  },
  neglect: {
    neutral: 'Child neglect',
    where: 'Definition in reports',
  },
  'neglect tool': {
    neutral: 'Neglect tool',
    where: 'Words of the partnership in reports',
  },
  'level of need': {
    neutral: 'Level of need',
    where: 'Words of the partnership in reports',
  },
  'child seen': {
    neutral: 'Seen',
    where: 'Views: seen, heard, helped',
  },
  voice: {
    neutral: 'Heard',
    where: 'Views: seen, heard, helped',
  },
  support: {
    neutral: 'Helped',
    where: 'Views: seen, heard, helped',
  },
  concerns: {
    neutral: 'Concerns by kind of neglect',
    where: 'Heading in reports',
  },
  strengths: {
    neutral: 'Strengths and protective factors',
    where: 'Heading in reports',
  },
  plan: {
    neutral: 'Plan',
    where: 'Words of the partnership in reports',
  },
} as const satisfies Readonly<Record<string, { readonly neutral: string; readonly where: string }>>;

export type WordKey = keyof typeof profileWords;

export const wordKeys = Object.keys(profileWords) as readonly WordKey[];

/** A partnership's own words by key; a key that is absent has the neutral word. */
export type OwnWords = Readonly<Partial<Record<WordKey, string>>>;

/** The partnership's word, or the neutral one where it has none. */
export function wordFor(words: OwnWords, key: WordKey): string {
  return words[key] ?? profileWords[key].neutral;
}

/** Longest word of a partnership's own that can be typed or imported (team default). */
export const longestWord = 80;
