import { formatReadDate } from '../../../shared/dates/index.ts';
import type { ChronologyEvent, Entry } from '../../../shared/model/index.ts';
import type { EntryNotes } from '../../case/corrections.ts';
import type { Block, TableCell } from '../model.ts';
import type { Rename } from '../pseudonyms.ts';

const columns = [
  { title: 'No.', width: 4 },
  { title: 'Date', width: 9 },
  { title: 'Agency', width: 11 },
  { title: 'What happened', width: 32 },
  { title: "Child's voice", width: 14 },
  { title: 'Impact on the child', width: 14 },
  { title: 'Action and outcome', width: 16 },
] as const;

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}

function cell(paragraphs: readonly string[], style?: TableCell['style']): TableCell {
  return style ? { paragraphs, style } : { paragraphs };
}

function dateCell(event: ChronologyEvent): TableCell {
  const { happened } = event;
  const remarks = [
    happened.problem === null ? null : 'date as written: ' + (happened.raw || 'none'),
    happened.assumption,
  ].filter((remark) => remark !== null && remark !== '');
  return cell([happened.edtf === null ? 'Undated' : formatReadDate(happened), ...(remarks as string[])]);
}

/** Where accounts of one event stand side by side, each is headed by its agency. */
function accountTexts(accounts: readonly Entry[], pick: (account: Entry) => string): string[] {
  const several = accounts.length > 1;
  return accounts
    .map((account) => ({ agency: account.agency, text: pick(account).trim() }))
    .filter(({ text }) => text !== '')
    .map(({ agency, text }) => (several ? `${agency}: ${text}` : text));
}

/** The landscape table of the report: every event with its number, all accounts verbatim. */
export function chronologyTable(
  events: readonly ChronologyEvent[],
  notes: ReadonlyMap<number, EntryNotes>,
  rename: Rename,
): Block {
  const rows = events.map((event): readonly TableCell[] => {
    const { accounts } = event;
    const voices = distinct(
      accounts.flatMap(({ reading }) => reading.voices.filter((v) => v.quoted).map((v) => `‘${v.words}’`)),
    );
    const impact = distinct(accounts.map((account) => notes.get(account.id)?.impact ?? ''));
    const texts = (pick: (account: Entry) => string): string[] => accountTexts(accounts, pick).map(rename);
    return [
      cell([String(event.number)]),
      dateCell(event),
      cell(distinct(accounts.map(({ agency }) => agency)).map(rename)),
      cell(texts((account) => account.text)),
      cell(voices.map(rename), 'quote'),
      cell(
        impact.length > 0 ? impact.map(rename) : ['Not yet written'],
        impact.length > 0 ? 'plain' : 'muted',
      ),
      cell(
        texts((account) =>
          [account.outcome, account.cells.action].filter((t, i, all) => t && all.indexOf(t) === i).join('. '),
        ),
      ),
    ];
  });
  return { kind: 'table', name: 'Chronology', columns: [...columns], rows };
}
