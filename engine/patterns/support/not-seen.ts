import type { Account } from './chronology-index.ts';

const notSeen = /\b(?:not (?:seen|sighted|at home|present|there|in)|unseen|never seen)\b(?! alone)/i;

/**
 * The row says of this child by name, in the same sentence and with no other child between, that the
 * child was not seen: "Oliver seen, Ivy said to be asleep, not seen".
 */
export function isSaidUnseen(account: Account, name: string, others: readonly string[]): boolean {
  const { text } = account.entry;
  if (!notSeen.test(text)) return false;
  const first = firstName(name);
  return text.split(/[.;\n]/).some((sentence) => {
    const at = sentence.lastIndexOf(first);
    if (at < 0) return false;
    const after = sentence.slice(at + first.length);
    const found = notSeen.exec(after);
    if (found === null) return false;
    const between = after.slice(0, found.index);
    return (
      !/\b(?:seen|saw|spoken to)\b/i.test(between) &&
      !others.some((other) => between.includes(firstName(other)))
    );
  });
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
