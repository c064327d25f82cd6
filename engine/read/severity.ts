import { eventType } from '../../shared/event-types/event-types.ts';
import type { Polarity, StructuredCells, TypeLabel } from '../../shared/model/index.ts';
import { type ReadRow, cue, has } from './read-row.ts';

const high = cue(
  'high risk',
  'risk high',
  'graded (high|red|serious)',
  'dash high',
  '(serious|severe|grave|life threatening|life-threatening) (harm|injury|concern|concerns|neglect)',
  'significant harm',
  'red risk',
  'severity (high|3)',
  '(finger|hand|loop|belt|slap|bite|cigarette|implement|grip) [shaped|tip] (mark|marks|bruise|bruises|bruising|burn|burns|print|prints)',
  '(hit|hits|beat|beaten|beats|whipped|struck) .. with [a|the|his|her|their] (belt|stick|slipper|cable|wire|spoon|hairbrush|shoe|pole|bat)',
  '(strangled|strangles|strangulation|choked by|throttled)',
  '(inflicted|non-accidental|nonaccidental|non accidental|nai|deliberate|suspicious) [or|unexplained] (injury|injuries|harm|trauma|burn|burns|bruising|fracture|fractures|mark|marks)',
  '(fracture|fractures|fractured|broken|burn|burns|scald|scalds|bruising|head injury|bleed|haemorrhage|haematoma) ... (unexplained|not explained|no explanation|no account|no history|inconsistent|does not fit|do not fit|did not fit|not consistent|not in keeping|non-accidental|inflicted|delay in presentation|delayed presentation|changing account|changing story)',
  '(unexplained|inconsistent|suspicious) .. (fracture|fractures|burn|burns|scald|head injury|bleed|haemorrhage|haematoma)',
  '(spiral|metaphyseal|rib|skull|femur|femoral) (fracture|fractures)',
  '(subdural|retinal|intracranial) (haematoma|haemorrhage|haemorrhages|bleed|bleeding)',
  '(high|very high|grave|significant|serious) (concern|concerns|suspicion) .. (inflicted|abuse|harm|injury|nai|safety)',
  '(disclosed|disclosure|alleges|alleged|allegation) .. (rape|raped|sexual abuse|sexual assault|sexually abused|sexually assaulted|touched (her|his) private*)',
  '(took|taken|swallowed) .. (overdose)',
);
const low = cue(
  '(low|standard|std) risk',
  'risk (low|standard|std)',
  'dash (standard|std)',
  '(minor|small|superficial|trivial) (injury|bruise|graze|cut|mark|bump)',
  'severity (low|1)',
  '(graded|green|low level)',
);

const medium = cue(
  '(medium|moderate|amber) risk',
  'risk (medium|moderate|amber)',
  'dash (medium|moderate)',
  'graded (medium|moderate|amber)',
  'severity (medium|moderate|2)',
);

const HIGHEST = 3;
const MIDDLE = 2;
const LOWEST_CONCERN = 1;

const grades: readonly (readonly [RegExp, number])[] = [
  [/^(?:3|high|higher|very high|severe|serious|critical|red|urgent)$/, 3],
  [/^(?:2|medium|moderate|med|amber|significant)$/, 2],
  [/^(?:1|low|lower|minor|standard|green|yellow|mild)$/, 1],
];
const gradeHeading = /\b(?:severity|level|grad(?:e|ing)|risk|rag|seriousness|threshold)\b/i;

const severityHeading = /\bseverity\b/i;

/** "High", "Level 2", "Medium risk" in the Type column or one that grades the entry; null where nothing does. */
function gradeInColumns(cells: StructuredCells): number | null {
  return toGrade([cells.type ?? '', ...cellsUnder(cells, gradeHeading)]);
}

function cellsUnder(cells: StructuredCells, heading: RegExp): readonly string[] {
  return Object.entries(cells.other ?? {}).flatMap(([name, value]) => (heading.test(name) ? [value] : []));
}

function toGrade(cells: readonly string[]): number | null {
  for (const written of cells) {
    const bare = written
      .toLowerCase()
      .replaceAll(/\b(?:level|risk|concern|severity|rag|of)\b|[^a-z0-9 ]/g, ' ')
      .replaceAll(/ +/g, ' ')
      .trim();
    const grade = grades.find(([pattern]) => pattern.test(bare))?.[1];
    if (grade !== undefined) return grade;
  }
  return null;
}

/** 0 to 3: the row's own grading where it gives one, else the heaviest of its types (team default). */
export function severityOf(
  read: ReadRow,
  labels: readonly TypeLabel[],
  polarity: Polarity,
  cells: StructuredCells,
): number {
  const usual = labels.reduce((most, label) => Math.max(most, eventType(label.code)?.severity ?? 0), 0);
  if (polarity === 'strength') return 0;
  // A column called severity grades what it stands beside, also where the words alone raise no concern.
  if (polarity !== 'concern') return toGrade(cellsUnder(cells, severityHeading)) ?? usual;
  const graded = gradeInColumns(cells);
  if (graded !== null) return graded;
  const floor = Math.max(usual, LOWEST_CONCERN);
  if (has(read, high)) return HIGHEST;
  if (has(read, medium)) return MIDDLE;
  if (has(read, low)) return Math.min(floor, LOWEST_CONCERN);
  return floor;
}
