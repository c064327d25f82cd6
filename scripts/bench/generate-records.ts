import { sequence } from './sequence.ts';
import { variedTexts } from './varied-notes.ts';

const VARIED_LENGTH = 200;

const kinds = [
  'Home visit',
  'Core group',
  'Telephone call',
  'Clinic',
  'Letter',
  'Supervision',
  'Contact',
  'School log',
];
const openings = [
  'Planned visit, both children seen with mother in the living room.',
  'No reply at the door, card left, neighbour says they were in this morning.',
  'Not brought to the asthma clinic, second time, letter to mother and GP.',
  'Tyler seen alone at school, said he likes football and his nan.',
  'Mother rang to rearrange, no transport, new date agreed for next week.',
  'Core group held. School, health visitor and mother present. Dentist outstanding.',
  'Police attended after shouting was reported, children upstairs in bed, not disturbed.',
  'Home clean and warm, food in the cupboards, bedtime chart on the fridge.',
];
const closings = [
  'Will visit again before the end of the month and speak to the school.',
  'Agreed that the health visitor weighs the baby every week for three weeks.',
  'No change since the last meeting, action carried forward to the next one.',
  'Mother was open about how tired she is and would like some help at weekends.',
];

/**
 * A fictional CSV export of `rows` rows, about 260 bytes a row: twenty years, two children, the usual
 * columns. The same rows every time.
 */
export function generateRecords(rows: number): string {
  return toCsv(rows, (pick, row) => `${pick(openings)} ${pick(closings)} Note ${row}.`);
}

/** The same with texts of which no sentence comes again (see `varied-notes.ts`). */
export function generateVariedRecords(rows: number): string {
  const texts = variedTexts(rows, VARIED_LENGTH);
  return toCsv(rows, (_pick, row) => (texts[row] ?? '').replaceAll('"', "'"));
}

type Pick = (list: readonly string[]) => string;

function toCsv(rows: number, textOf: (pick: Pick, row: number) => string): string {
  const random = sequence(20_261_122);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] ?? '';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const lines = ['Date,Child,Event,Details,Outcome,Worker,Date recorded'];
  for (let row = 0; row < rows; row += 1) {
    const day = `${pad(1 + Math.floor(random() * 28))}/${pad(1 + Math.floor(random() * 12))}/${2004 + Math.floor((row / rows) * 20)}`;
    const text = textOf(pick, row);
    lines.push(
      `${day},${random() < 0.5 ? 'Tyler Ashdown' : 'Maisie Ashdown'},${pick(kinds)},"${text}",${random() < 0.5 ? 'Continue' : 'NFA'},P Nandra,${day}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
