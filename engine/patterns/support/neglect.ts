import { hasType } from './accounts.ts';
import type { Account } from './chronology-index.ts';
import { asserts, saidIn } from './said.ts';

const neglectWord = /\bneglect(?:ed|ful|ing)?\b/i;
/** Words that speak of the work, not of the child: "neglect strategy", "neglect training". */
const notOfTheChild = /\bneglect (?:strategy|training|course|tool ?kit|champion|policy|lead)\b/gi;

/** The row says that the word or the category neglect applies, by its facts or in words, not negated. */
export function saysNeglect(account: Account): boolean {
  const { facts } = account.entry.reading;
  if (facts.neglect !== undefined) return facts.neglect;
  if (facts.category !== undefined && neglectWord.test(facts.category)) return true;
  return asserts(saidIn(account).replaceAll(notOfTheChild, ' '), neglectWord);
}

/** A result of a neglect tool. */
export interface ToolResult {
  readonly account: Account;
  readonly day: string;
  readonly from: number;
  /** Grades by area, 1 (best) to 5; empty where none is recorded. */
  readonly grades: ReadonlyMap<string, number>;
}

const overall = /\b(?:overall|total)?\s*(?:score|grade|rating)s?\s*(?:of|:|is|was|=)?\s*(\d(?:\.\d)?)\b/i;
const area =
  /\b(physical|safety|emotional|love|developmental|stimulation|esteem|overall)\b(?: care| needs)?\s*[:=-]?\s*(\d)\b/gi;

/** The tool's result, with its grades from the facts or the words; null for a row that is none. */
export function toolResult(account: Account): ToolResult | null {
  if (!hasType(account, 'neglect_tool')) return null;
  const { toolGrades } = account.entry.reading.facts;
  const grades = new Map<string, number>(
    Object.entries(toolGrades ?? {}).map(([name, grade]) => [plainArea(name), grade]),
  );
  if (grades.size === 0) {
    const words = saidIn(account);
    for (const match of words.matchAll(area)) grades.set(plainArea(match[1] as string), Number(match[2]));
    const total = overall.exec(words)?.[1];
    if (grades.size === 0 && total !== undefined) grades.set('overall', Number(total));
  }
  return { account, day: account.day, from: account.from, grades };
}

function plainArea(name: string): string {
  const plain = name.toLowerCase();
  if (/physical/.test(plain)) return 'physical';
  if (/safety/.test(plain)) return 'safety';
  if (/emotion|love/.test(plain)) return 'emotional';
  if (/develop|stimul|esteem/.test(plain)) return 'developmental';
  return plain;
}

/**
 * Whether a later result is no better: no area that both grade is better, or as many areas are worse
 * as better. 1 is best. Null where they share no area.
 */
export function isNoBetter(before: ToolResult, after: ToolResult): boolean | null {
  const shared = [...before.grades].filter(([name]) => after.grades.has(name));
  if (shared.length === 0) return null;
  const steps = shared.map(([name, grade]) => (after.grades.get(name) as number) - grade);
  const better = steps.filter((step) => step < 0).length;
  const worse = steps.filter((step) => step > 0).length;
  return better === 0 || worse >= better;
}

export function gradesWords({ grades }: ToolResult): string {
  return [...grades].map(([name, grade]) => `${name} ${grade}`).join(', ');
}

const toolWords =
  /\b(?:gcp ?2?|graded care profile|neglect tool(?:kit)?|home conditions (?:tool|assessment)|quality of care)\b/i;

/** The row speaks of the tool, for example that it is due. */
export function mentionsTool(account: Account): boolean {
  return toolWords.test(saidIn(account));
}
