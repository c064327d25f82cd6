import type { Facts } from '../../../shared/model/index.ts';
import { cue, has } from '../read-row.ts';
import { hint } from '../words/hints.ts';
import { type FactInput, type FactsFound, allWords, anyOf } from './input.ts';

const present = cue(
  '(child|children|boy|girl|son|daughter|baby|@name|both|toddler|boys|girls) [#|#y|were|was|are|also|both] .. (present|upstairs|in the house|in house|at address|at home|in bed|in corridor|on landing|in room|in front room|asleep upstairs|witnessed|heard|hiding|in the home|in cot|in property|watching|at top of stairs|on board)',
  '(in front of|witnessed by|heard by|seen by) [the|both|all] (children|kids|child|boys|girls|son|daughter)',
  '(children|kids|chn) (present|upstairs|home|in house|in the house)',
  '# x children',
  '(lad|boy|girl|@name) [from #] .. (came down|came out|on landing|in pyjamas|hiding)',
  'came (out|down) .. pyjamas',
);
const absent = cue(
  'no children [present|at address|in|there|home|at the]',
  '(children|child|kids|both|boys|girls) [were|was|are] (not present|at school|at nans|at nan|with nan|away|at grandparents|not at home|not there|out|at their dads|staying)',
  'children at {grandparent}',
  'children not (present|home|in)',
);
const check = cue(
  '(checks|check|pnc|police check|background check|intel check|dbs) [on|re|of|for] .. (done|completed|requested|undertaken|clear|back|received|nil|partner|boyfriend|male)',
  '(checks|check) (completed|done|requested|sent|back|undertaken)',
  'known to police',
  'warning markers',
  '(police|pnc) (info|information|intel) [re|on|about|shared]',
  '(spoken to|met|assessed|interviewed) .. (partner|boyfriend|@name)',
  'prev info',
);
const noCheck = cue(
  'no (check|checks)',
  '(check|checks) not (done|made|requested)',
  'no date of birth for checks',
  'to be assessed',
);
const ADDRESS =
  /\b((?:Flat \d+[A-Za-z]? ?,? ?)?\d{1,4}[A-Za-z]? [A-Z][\w'’]+(?: [A-Z][\w'’]+)* ?(?:Road|Rd|Street|St|Lane|Ln|Close|Cl|Court|Ct|Avenue|Ave|Drive|Dr|Way|Place|Pl|Terrace|Crescent|Cres|Gardens|Gdns|Wynd|House|Hse|Row|Hill|Walk|Mews|Grove|Square)|Flat \d+[A-Za-z]? [A-Z][\w'’]+(?: [A-Z][\w'’]+)*)\b/;
/** A number and a name, whatever the street is called; only where the words around it say that it is an address. */
const NUMBER_AND_NAME =
  /\b((?:(?:Flat|Apt|Room|Unit) \d+[A-Za-z]?,? ?)?\d{1,4}[A-Za-z]? (?!(?:Jan|Feb|Mar(?:ch)?|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Child|Adult|Week|Month|Day|Year|Bed|X)\w*\b)[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,3})/g;
const BEFORE_NEW =
  /\b(?:to|now (?:living |staying |residing )?(?:at|in)|new (?:address|home|tenancy|property|flat|house)(?: is| at| of)?|address(?: now| is| changed to| updated to)?|living at|staying at|moved in(?:to)?(?: at)?|sign(?:ed)?[- ]up(?: for| at)?|tenancy (?:at|of|started at|start)|keys (?:to|for)|rehoused (?:at|in)|placed (?:at|in)|re-?registered at)[\s:,-]*$/i;
const BEFORE_OLD =
  /\b(?:left|leaving|from|vacated|vacating|gave up|given up|was at|were at|previous(?:ly)?(?: at| address)?|former(?:ly)?(?: at| address)?|old address|ended (?:at|on|for)|terminated (?:at|on)?|evicted from|out of|until now at)[\s:,-]*$/i;

/** The address moved to: the one that stands after "now at" or "to", else the first that nobody left. */
function addressIn(words: string): string | undefined {
  const found = [...words.matchAll(NUMBER_AND_NAME)].map((match) => {
    const before = words.slice(Math.max(0, match.index - 40), match.index);
    return { written: match[1] as string, isNew: BEFORE_NEW.test(before), isOld: BEFORE_OLD.test(before) };
  });
  const stated = found.findLast(({ isNew, isOld }) => isNew && !isOld);
  if (stated !== undefined) return stated.written;
  const left = found.find(({ isOld }) => isOld)?.written;
  const first = ADDRESS.exec(words)?.[1];
  if (left === undefined || first === undefined || !left.startsWith(first)) return first;
  return ADDRESS.exec(words.slice(words.indexOf(left) + left.length))?.[1];
}

const AUTHORITY =
  /\b(?:from|to|in|with|by|moved (?:LA|area) from|left for|at)\s+([A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:CSC|council|LA|local authority|children'?s services|social care)\b|\b(?:moved LA|transfer\w*|CIN in|prev\w* CIN in|on CPP[^.]*? in|LA from|Records) (?:from |in )?([A-Z][a-z]{3,})\b/;

const AUTHORITY_HINT = hint(/CSC|council|LA|authority|services|social|moved|transfer|CIN|CPP|Records/);
const NEGLECT_HINT = hint(/neglect/i);

/** Address, authority, children at an incident, checks on adults, and whether neglect is named. */
export function householdFacts(input: FactInput): Facts {
  const facts: FactsFound = {};
  const words = allWords(input.entry);
  if (anyOf(input, 'da_incident', 'police_notification', 'arrest', 'crime_victim')) {
    if (has(input.read, absent)) facts.childrenPresent = false;
    else if (has(input.read, present) || childrenAsNominals(input)) facts.childrenPresent = true;
  }
  if (anyOf(input, 'house_move', 'eviction', 'transfer', 'new_adult') || input.agency === 'housing') {
    const address = addressIn(words) ?? input.entry.cells.place;
    if (address !== undefined && address.trim() !== '') facts.address = address.trim();
  }
  const authority = input.hints & AUTHORITY_HINT ? AUTHORITY.exec(words) : null;
  const named = authority?.[1] ?? authority?.[2];
  if (named !== undefined) facts.authority = named;
  if (has(input.read, noCheck)) facts.checkDone = false;
  else if (has(input.read, check)) facts.checkDone = true;
  if (
    input.hints & NEGLECT_HINT &&
    /\bneglect/i.test(words) &&
    !/\bno (evidence of |signs? of )?neglect|not neglect/i.test(words)
  )
    facts.neglect = true;
  return facts;
}

/** A police record lists those at the scene as nominals: "(present)", "2 x children". */
function childrenAsNominals(input: FactInput): boolean {
  if (input.agency !== 'police') return false;
  const nominals = `${input.entry.cells.person ?? ''} ${input.entry.cells.child ?? ''} ${input.entry.cells.other?.['nominals'] ?? ''}`;
  return /\(present\)|\bchildren\b|\(W\)/i.test(nominals);
}
