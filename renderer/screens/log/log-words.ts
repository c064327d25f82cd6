import { countOf } from '../../words/numbers.ts';

/** A step of the log in plain words, where its own name needs one. */
const stepWords: Readonly<Record<string, string>> = {
  import: 'File imported',
  'undo import': 'Import taken back',
  'view report': 'Report looked at',
  'export report': 'Report saved',
  undo: 'Undone',
  redo: 'Done again',
  'new case': 'Case begun',
};

/** "correct impact" as "Correct impact", and the steps that have their own words. */
export function toStepWords(what: string): string {
  return stepWords[what] ?? `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}

/** Words before a value whose own name would only be in the way. */
const leads: Readonly<Record<string, string>> = {
  source: '',
  agency: 'from ',
  names: 'people: ',
  name: '',
  title: '',
  step: '',
  decision: '',
  by: 'by ',
};

/** Parts that only the file itself needs. */
const hidden = new Set(['sha256', 'entry', 'flag', 'key']);
const mostWords = 160;

/** The detail of a log line as a short sentence; whatever cannot be taken apart stands as it is. */
export function toDetailWords(detail: string): string {
  const parsed = parse(detail);
  if (parsed === null) return detail;
  return (
    Object.entries(parsed)
      .filter(([name, value]) => !hidden.has(name) && value !== null && value !== '')
      // The step of a match says the decision already.
      .filter(([name]) => name !== 'decision' || !('pairs' in parsed))
      .map(([name, value]) => partWords(name, value))
      .filter((part) => part !== '')
      .join('; ')
  );
}

function parse(detail: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(detail);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function partWords(name: string, value: unknown): string {
  if (name === 'changes' && Array.isArray(value)) return value.map(changeWords).join('; ');
  if (name === 'tables' && Array.isArray(value)) {
    const added = value.reduce((sum: number, table: { added?: number }) => sum + (table.added ?? 0), 0);
    return `${added} rows added`;
  }
  if (Array.isArray(value)) return countOf(value.length, name.replace(/s$/u, ''), name);
  const lead = leads[name] ?? `${name.replaceAll(/([a-z])([A-Z])/gu, '$1 $2').toLowerCase()}: `;
  return `${lead}${valueWords(value)}`;
}

function changeWords(change: { field?: string; before?: string; value?: string }): string {
  const plain = (value: string | undefined) => (value ?? '').replaceAll(/^"|"$/gu, '') || 'nothing';
  return `${change.field ?? 'value'}: ${shortened(plain(change.before))} became ${shortened(plain(change.value))}`;
}

function valueWords(value: unknown): string {
  return shortened(
    typeof value === 'string' ? value : JSON.stringify(value).replaceAll(/["{}]/gu, ' ').trim(),
  );
}

function shortened(words: string): string {
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}
