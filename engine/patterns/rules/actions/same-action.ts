/** Words that say how an action stands or who does it, not what it is. */
const frameWords = new Set(
  `action actions agreed carried carry forward outstanding overdue done not yet still waiting await awaiting
  completed complete unchanged remains remain update updated next meeting core group review conference plan plans
  mother father parent parents carer carers mum dad grandmother school worker social nurse visitor health team
  manager child children both with from that this will must have been been into about after before again should
  done referred refer ring call make book get ask follow week weeks month months today date held needs need
  register registered registering send sent`.split(/\s+/),
);

const shortForms: Readonly<Record<string, string>> = {
  dental: 'dentist',
  dentists: 'dentist',
  housing: 'house',
};

/** The telling words of an action: what it is about, without how it stands. */
export function actionWords(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replaceAll(/\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?/g, ' ')
    .split(/[^a-z0-9]+/)
    .map((word) => shortForms[word] ?? word)
    .filter((word) => (word.length > 3 || /\d/.test(word)) && !frameWords.has(word));
  return new Set(words);
}

/**
 * Whether two notes are about the same action: at least half of the shorter one's telling words stand
 * in the other ("register both with a dentist", "dentist carried forward"). Team default.
 */
export function aboutSameAction(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared * 2 >= smaller && shared > 0;
}
