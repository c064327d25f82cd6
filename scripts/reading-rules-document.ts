import { ruleGroups } from '../engine/read/rules/index.ts';
import type { ReadingRule } from '../engine/read/rules/rule.ts';
import { settlements } from '../engine/read/settle.ts';
import { cues } from '../engine/read/words/marks.ts';
import { eventTypeLabel } from '../shared/event-types/event-types.ts';

const markWords = { negated: 'negation', history: 'history', plan: 'a plan', quoted: 'a quotation' } as const;
const reachWords = {
  ahead: 'words after it, to the end of the clause',
  behind: 'words before it in the clause',
  clause: 'its clause',
  sentence: 'its sentence',
  rest: 'the rest of its sentence',
} as const;

/** docs/reading-rules.md, made from the rules themselves. */
export function readingRulesDocument(): string {
  return [
    '# How entries are read',
    '',
    'This page is made from the rules by `npm run evaluate`; it is not edited by hand. How well they do: docs/evaluation.md.',
    '',
    '## The way of an entry',
    '',
    '1. A Type column that holds codes or labels of the type list decides the types. Local wording in it is read before the words of the entry.',
    '2. Text and outcome are split into words, clauses and sentences. Short forms and usual misspellings are made good; a word of seven letters or more may be wrong by one letter.',
    '3. Words of negation, history and plans mark what stands under them. Quotations are marked as speech.',
    '4. Each rule looks for its phrases. A phrase under negation, history or a plan, behind a question mark, or inside speech does not count, unless the rule says so.',
    '5. Where a row spells out an abbreviation in brackets, "PA (personal adviser)", the spelled-out words decide.',
    '6. Types that exclude one another are settled; the contact, meeting, attendance or step comes first, the findings after it.',
    '',
    '## How phrases are written',
    '',
    '| written | means |',
    '|---|---|',
    '| `bruise` | that word, in any case and usual spelling |',
    '| `bruis*` | any word that begins so |',
    '| `(a\\|b c)` | one of these |',
    '| `[a]` | may be left out |',
    '| `..`, `...` | up to three, up to seven words between |',
    '| `{mother}` | a list of words (mother, mum, ...) |',
    '| `#`, `#%`, `@name` | a number, a percentage, a name or initial |',
    '| `^`, `^^` | start of a sentence, of the row |',
    '',
    '## Negation, history, plans',
    '',
    ...cues.flatMap((cue) => [
      `- **${markWords[cue.kind]}**, marks ${reachWords[cue.reach]}: ${codeList(cue.phrases)}`,
    ]),
    '',
    '## Types that exclude one another',
    '',
    '| where | goes | because |',
    '|---|---|---|',
    ...settlements
      .filter((one) => one.drop.length > 0)
      .map(
        (one) =>
          `| ${eventTypeLabel(one.when)} | ${one.drop.map(eventTypeLabel).join(', ')} | ${one.because} |`,
      ),
    '',
    ...ruleGroups.flatMap((group) => [`## ${group.title}`, '', ...group.rules.flatMap(ruleSection)]),
  ].join('\n');
}

function ruleSection(rule: ReadingRule): readonly string[] {
  return [
    `### ${rule.name}`,
    '',
    `Gives **${eventTypeLabel(rule.code)}** (\`${rule.code}\`)${agenciesOf(rule)}.`,
    ...(rule.even && rule.even.length > 0
      ? [`Counts even under ${rule.even.map((kind) => markWords[kind]).join(', ')}.`]
      : []),
    ...(rule.beside ? [`Only beside ${rule.beside.map(eventTypeLabel).join(', ')}.`] : []),
    ...(rule.fallback ? ['Only where no other rule speaks.'] : []),
    '',
    `When it says: ${codeList(rule.when)}`,
    ...(rule.unless ? ['', `Not when the sentence says: ${codeList(rule.unless)}`] : []),
    ...(rule.unlessInRow ? ['', `Not when the row says: ${codeList(rule.unlessInRow)}`] : []),
    '',
    ...rule.examples.map(([text, speaks, agency]) => `- ${speaks}: "${text}"${agency ? ` (${agency})` : ''}`),
    '',
  ];
}

function agenciesOf(rule: ReadingRule): string {
  if (rule.agencies) return `, in records of ${rule.agencies.join(', ')}`;
  return rule.notAgencies ? `, not in records of ${rule.notAgencies.join(', ')}` : '';
}

function codeList(phrases: readonly string[]): string {
  return phrases.map((phrase) => `\`${phrase.replaceAll('|', '\\|')}\``).join('; ');
}
