/** A fixed sequence of numbers from 0 to 1, so that every run measures the same records. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

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
  const random = sequence(20_261_122);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const lines = ['Date,Child,Event,Details,Outcome,Worker,Date recorded'];
  for (let row = 0; row < rows; row += 1) {
    const day = `${pad(1 + Math.floor(random() * 28))}/${pad(1 + Math.floor(random() * 12))}/${2004 + Math.floor((row / rows) * 20)}`;
    const text = `${pick(openings)} ${pick(closings)} Note ${row}.`;
    lines.push(
      `${day},${random() < 0.5 ? 'Tyler Ashdown' : 'Maisie Ashdown'},${pick(kinds)},"${text}",${random() < 0.5 ? 'Continue' : 'NFA'},P Nandra,${day}`,
    );
  }
  return `${lines.join('\n')}\n`;
}
