import type { Entry, Person } from '../../shared/model/index.ts';

/** Types that may hold for one child of a row and not for another: "Leo's plan ends, Mia stays on hers". */
const perChild: ReadonlySet<string> = new Set([
  'cpp_start',
  'cpp_end',
  'cin_start',
  'cin_end',
  'step_down',
  'case_closed',
]);

/** What a child's own clause says where the row's start, or end, is not that child's. */
const NOT_STARTED =
  /\b(?:CIN|child in need|no|not|nor|n['’]t|threshold|early help|NFA|without|remains?|continues?|already|stays?)\b/i;
const NOT_ENDED =
  /\b(?:remain\w*|continu\w*|stay\w*|not|nor|still|kept|keeps?|carr\w+ on|on plan|CPP?|extend\w*)\b/i;

/**
 * The entry as far as it tells of one of the children whom it concerns: without the plan starts and
 * ends that its words give to the others alone.
 */
export function toldOfChild(entry: Entry, child: Person, concerned: readonly Person[]): Entry {
  if (concerned.length < 2 || !entry.reading.types.some(({ code }) => perChild.has(code))) return entry;
  const clauses = clausesOf(`${entry.text}\n${entry.outcome}`, concerned);
  if (clauses.every(({ names }) => names.size === 0)) return entry;
  const own = clauses.filter(({ names }) => names.has(child.id));
  const types = entry.reading.types.filter(({ code, because }) => {
    if (!perChild.has(code)) return true;
    const said = clauses.find(({ words, names }) => names.size > 0 && words.includes(because));
    if (said === undefined || said.names.has(child.id)) return true;
    const contrary = code.endsWith('_start') ? NOT_STARTED : NOT_ENDED;
    return own.length > 0 && !own.some(({ words }) => contrary.test(words));
  });
  if (types.length === entry.reading.types.length) return entry;
  const others = clauses.filter(({ names }) => names.size > 0 && !names.has(child.id));
  const without = (written: string): string =>
    others.reduce((text, { words }) => text.replace(words, ' '), written);
  return {
    ...entry,
    text: without(entry.text),
    outcome: without(entry.outcome),
    reading: { ...entry.reading, types },
  };
}

interface Clause {
  readonly words: string;
  /** Children named in it, or in the clause before it in the same sentence. */
  readonly names: ReadonlySet<number>;
}

/** Clauses with the children they speak of; one that is only names goes with the next. */
function clausesOf(written: string, children: readonly Person[]): Clause[] {
  const clauses: Clause[] = [];
  for (const sentence of written.split(/[.;\n]/)) {
    let before: ReadonlySet<number> = new Set();
    let waiting = '';
    for (const part of sentence.split(
      /(?<=,)|(?<=\s[-–]\s)|(?=\bbut\b)|(?<=\band )(?=\p{Lu}[\p{L}'’-]+ (?:to|is|was|will|stays?|remains?|continues?|not|CIN|off|on)\b)/u,
    )) {
      const words = waiting + part;
      const named = namedIn(words, children);
      waiting = '';
      if (named.size > 0 && isOnlyNames(words, children)) {
        waiting = words;
        continue;
      }
      const names = named.size > 0 ? named : before;
      clauses.push({ words, names });
      before = names;
    }
    if (waiting !== '') clauses.push({ words: waiting, names: namedIn(waiting, children) });
  }
  return clauses;
}

function namedIn(words: string, children: readonly Person[]): Set<number> {
  return new Set(children.filter((child) => nameOf(child).test(words)).map(({ id }) => id));
}

function isOnlyNames(words: string, children: readonly Person[]): boolean {
  const rest = children.reduce((text, child) => text.replace(nameOf(child), ' '), words);
  return !/\p{L}{2,}/u.test(rest.replaceAll(/\b(?:and|for|both)\b/gi, ' '));
}

const patterns = new WeakMap<Person, RegExp>();

function nameOf(child: Person): RegExp {
  const known = patterns.get(child);
  if (known !== undefined) return known;
  const first = child.name.split(' ')[0] ?? child.name;
  const names = [child.name, first, ...child.aliases].filter((name) => name.length > 1);
  const escaped = names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'iu');
  patterns.set(child, pattern);
  return pattern;
}
