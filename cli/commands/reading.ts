import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { basename } from 'node:path';
import { readNote } from '../../engine/read/index.ts';
import { today } from '../../engine/case/today.ts';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { say, writeJson } from '../output.ts';
import { readGivenFile } from '../session.ts';

/** Rows of a small CSV by column name; a needed column that is missing is refused by name. */
function rowsOf(file: string, needed: string): Record<string, string>[] {
  const text = new TextDecoder().decode(readGivenFile(file));
  let rows: Record<string, string>[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    throw new Refusal(
      'csv-unreadable',
      `${basename(file)} is not a readable CSV file.`,
      'Save it as comma separated text and try again.',
    );
  }
  if (rows.length > 0 && !(needed in (rows[0] ?? {}))) {
    throw new Refusal(
      'column-missing',
      `${basename(file)} has no column "${needed}".`,
      `Give the file a first line with "${needed}" in it.`,
    );
  }
  return rows;
}

/** `classify` and `dates`: how texts and written dates would be read, without a case. */
export function addReadingCommands(program: Command): void {
  program
    .command('classify <notes>')
    .description('how each text of a CSV (id, agency, text) would be read')
    .option('--json', 'one JSON line a text')
    .action((file: string, { json }: { json?: boolean }) => {
      for (const row of rowsOf(file, 'text')) {
        const { id = '', agency = '', text = '' } = row;
        const reading = readNote({ agency, text });
        if (json) writeJson({ id, agency, text, ...reading });
        else
          say(
            `${id}  ${reading.types.join('|') || '(no type)'}  ${reading.subject}  ${reading.polarity}  ${reading.child_seen}`,
          );
      }
    });

  program
    .command('dates <raw>')
    .description('how each written date of a CSV (raw) would be read')
    .option('--json', 'one JSON line a date')
    .action((file: string, { json }: { json?: boolean }) => {
      for (const { raw = '' } of rowsOf(file, 'raw')) {
        const { edtf, earliest, latest, time, problem, assumption } = parseWrittenDate(raw, {
          today: today(),
        });
        if (json) writeJson({ raw, edtf, earliest, latest, time, problem, assumption });
        else say(`${raw}  ${edtf ?? problem ?? ''}${time === null ? '' : ` ${time}`}`);
      }
    });
}
