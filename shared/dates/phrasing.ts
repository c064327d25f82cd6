import { normalise } from './tokens.ts';

const noDateRemarks =
  /\b(?:undated|unknown|not known|not recorded|no (?:exact |specific )?date(?: given| recorded)?|(?:exact |specific |actual )?(?:date|day) (?:is )?(?:not (?:recorded|known|given|stated|clear|specified)|unknown|unclear|unrecorded|n\/k))\b/g;
const weekCommencing =
  /\b(?:w\.?\/?\s?[cb]|w\.[cb]\.|(?:week|wk|w)\s?(?:comm?(?:encing)?|beg(?:inning)?|starting|of)\.?)(?=[\s:\d.]|$)[.:]?/g;
const weekEnding = /\b(?:w\/\s?e|w\.e\.?|we(?=\s?\d)|(?:week|wk)\s?end(?:ing|ed)\.?)(?=[\s:\d.]|$)[.:]?/g;

/** Phrases of several words as one word each, so that the grammar sees single tokens. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [noDateRemarks, ' '],
  [/\bon or (?:about|around|near)\b/g, 'about'],
  [/\bon or before\b/g, 'until'],
  [/\bon or after\b/g, 'since'],
  [/\bor (?:so|thereabouts)\b/g, '~'],
  [/\b(?:thought|believed) to be\b/g, '?'],
  [weekCommencing, ' weekcommencing '],
  [weekEnding, ' weekending '],
  [/\bweek\s?end\b(?: of)?(?: the)?/g, ' weekendof '],
  // "summer holidays 2019": the season, roughly.
  [/\b(summer|spring|autumn|winter) (?:holidays?|hols)\b/g, '~ $1'],
  // Timestamps of messages: 20160522143000.
  [/\b((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?\b/g, '$1-$2-$3 $4:$5'],
  // "xx/05/2016", "zz/zz/2016" of the looked-after return, "dd/mm/2016": the day, or day and month, are not known.
  [/\b(?:x{1,2}|zz|uu|dd|mm|nk)[/.-](?=\d|x{1,2}\b|zz|uu|mm|nk)/g, ''],
  [/\bup to\b/g, 'upto'],
  [/\bprior to\b/g, 'priorto'],
  [/\b(?:earlier than|(?:no|not) later than)\b/g, 'earlierthan'],
  [/\bto date\b/g, 'todate'],
  [/\b(?:christmas|xmas) (day|eve)\b/g, 'christmas$1'],
  [/\bboxing day\b/g, 'boxingday'],
  [/\bnew years? (day|eve)\b/g, 'newyears$1'],
  [/\bnew year\b/g, 'newyear'],
];

/** A written date in lower case, its phrases of several words ("week commencing") made one word each. */
export function unify(text: string): string {
  let unified = normalise(text);
  for (const [pattern, by] of phrases) unified = unified.replace(pattern, by);
  return unified;
}
