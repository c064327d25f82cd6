import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unzipSync } from 'fflate';
import { fixture, jsonLines, throughline, type Ran } from '../support/throughline.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const files = [
  'csc-case-chronology.xlsx',
  'gp-marigold-surgery.csv',
  'health-visiting-0-19.docx',
  'larkspur-lane-primary.xlsx',
  'police-occurrences.csv',
  'queen-maud-infirmary.docx',
  'thistlemere-homes.tsv',
].map((name) => fixture(`families/ashdown/${name}`));

interface TableResult {
  readonly table: string | null;
  readonly read: number;
  readonly added: number;
  readonly duplicate: number;
  readonly rejected: number;
}
interface SourceResult {
  readonly source: string;
  readonly agency: string;
  readonly tables: readonly TableResult[];
}
interface EntryLine {
  readonly source: string;
  readonly table?: string;
  readonly row: number;
  readonly agency: string;
  readonly happened: { readonly edtf: string | null };
  readonly problem: string | null;
  readonly text: string;
}

describe('the main job on the command line', () => {
  let caseFile = '';
  let imported: Ran;

  beforeAll(() => {
    caseFile = join(mkdtempSync(join(tmpdir(), 'throughline-test-')), 'ashdown.throughline');
    expect(throughline(['new', caseFile, '--title', 'Ashdown']).status).toBe(0);
    expect(throughline(['people', caseFile, fixture('families/ashdown/people.csv')]).status).toBe(0);
    imported = throughline(['import', caseFile, ...files, '--json']);
  }, 120_000);

  it('imports seven agencies with every row accounted for', () => {
    expect(imported.status, imported.stderr).toBe(0);
    const [result] = jsonLines<{ sources: SourceResult[] }>(imported);
    const tables =
      result?.sources.flatMap(({ source, tables }) => tables.map((table) => ({ source, ...table }))) ?? [];
    for (const table of tables) expect(table.read).toBe(table.added + table.duplicate + table.rejected);
    const added = Object.fromEntries(
      tables.map(({ source, table, added }) => [`${source}:${table ?? ''}`, added]),
    );
    expect(added).toEqual({
      'csc-case-chronology.xlsx:Chronology': 90,
      'gp-marigold-surgery.csv:': 26,
      'health-visiting-0-19.docx:1': 30,
      'larkspur-lane-primary.xlsx:Incident log': 35,
      'larkspur-lane-primary.xlsx:Attendance': 24,
      'police-occurrences.csv:': 16,
      'queen-maud-infirmary.docx:1': 9,
      'queen-maud-infirmary.docx:2': 13,
      'thistlemere-homes.tsv:': 16,
    });
    const agencies = new Set(result?.sources.map(({ agency }) => agency));
    expect(agencies.size).toBe(7);
  });

  it('gives every entry with its place in the file and its date', () => {
    const entries = jsonLines<EntryLine>(throughline(['entries', caseFile, '--json']));
    expect(entries).toHaveLength(259);
    const at = (source: string, table: string | undefined, row: number): EntryLine | undefined =>
      entries.find((entry) => entry.source === source && entry.table === table && entry.row === row);
    expect(at('csc-case-chronology.xlsx', 'Chronology', 1)?.happened.edtf).toBe('2019-02-04');
    expect(at('csc-case-chronology.xlsx', 'Chronology', 19)?.happened.edtf).toBe('2021-02-24');
    expect(at('health-visiting-0-19.docx', '1', 1)?.happened.edtf).toBe('2019-01-21~/2019-01-31~');
    expect(at('police-occurrences.csv', undefined, 5)?.happened.edtf).toBe('2021-08-29');
    expect(entries.filter(({ problem }) => problem !== null && problem !== 'weekday-mismatch')).toEqual([]);
  });

  it('adds nothing when the same files come again, and takes one back whole', () => {
    const again = throughline(['import', caseFile, ...files.slice(1, 2), '--json']);
    const [result] = jsonLines<{ sources: (SourceResult & { sourceId: number })[] }>(again);
    const [source] = result?.sources ?? [];
    expect(source?.tables[0]).toMatchObject({ read: 26, added: 0, duplicate: 26, rejected: 0 });
    expect(throughline(['undo-import', caseFile, String(source?.sourceId)]).stdout).toContain('0 entries');
    expect(jsonLines(throughline(['entries', caseFile, '--json']))).toHaveLength(259);
  });

  it('suggests matches and merges nothing unasked', () => {
    const matches = jsonLines<{ strength: string; decision: string; reasons: string[] }>(
      throughline(['matches', caseFile, '--json']),
    );
    expect(matches.length).toBeGreaterThan(40);
    expect(matches.every(({ decision, reasons }) => decision === 'open' && reasons.length > 0)).toBe(true);
    expect(jsonLines(throughline(['events', caseFile, '--json']))).toHaveLength(259);
  });

  it('raises the three headline patterns with evidence', () => {
    const [result] = jsonLines<{
      reference_date: string;
      flags: { pattern: string; status: string; evidence: unknown[] }[];
    }>(throughline(['patterns', caseFile, '--json', '--reference-date', '2024-02-20']));
    expect(result?.reference_date).toBe('2024-02-20');
    const raised = result?.flags.filter(({ status }) => status === 'raised') ?? [];
    for (const id of ['was-not-brought', 'plan-drift', 'child-not-seen', 'start-again']) {
      const flags = raised.filter(({ pattern }) => pattern === id);
      expect(flags.length, id).toBeGreaterThan(0);
      expect(
        flags.every(({ evidence }) => evidence.length > 0),
        id,
      ).toBe(true);
    }
  });

  it('writes the conference report as a Word file that opens', () => {
    const out = join(temporaryFolder(), 'report.docx');
    const ran = throughline(['report', caseFile, '--kind', 'conference', '--format', 'docx', '--out', out]);
    expect(ran.status, ran.stderr).toBe(0);
    const parts = unzipSync(new Uint8Array(readFileSync(out)));
    const document = new TextDecoder().decode(parts['word/document.xml']);
    expect(document).toContain('Chronology for the child protection conference');
    expect(document).toContain('toast for tea when mum');
    expect(document).toContain('What was left out, and why');
    expect(document).toContain('professional judgement');
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/') && name.endsWith('.png'))).toBe(
      true,
    );
  });

  it('finds the file sound', () => {
    expect(throughline(['verify', caseFile]).stdout).toContain('sound');
  });
});

describe('wrong use', () => {
  it('ends with 2 on wrong usage and with 1 and a remedy on a refusal', () => {
    expect(throughline(['no-such-command']).status).toBe(2);
    const path = join(temporaryFolder(), 'none.throughline');
    const ran = throughline(['entries', path, '--json']);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/no file none\.throughline.*Check the folder/);
    expect(ran.stdout).toBe('');
  });

  it('asks for the passphrase by file or environment, never as an argument', () => {
    const path = join(temporaryFolder(), 'family.throughline');
    const ran = throughline(['new', path], { THROUGHLINE_PASSPHRASE: undefined });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('--passphrase-file');
    const file = join(temporaryFolder(), 'passphrase.txt');
    writeFileSync(file, 'three unrelated words\n');
    expect(
      throughline(['new', path, '--passphrase-file', file], { THROUGHLINE_PASSPHRASE: undefined }).status,
    ).toBe(0);
  });

  it('names the file, the problem and the remedy for a file that is not what it says', () => {
    const path = join(temporaryFolder(), 'family.throughline');
    throughline(['new', path]);
    const ran = throughline(['import', path, fixture('messy/report-really-a-pdf.docx')]);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/report-really-a-pdf\.docx/);
    expect(ran.stderr).toMatch(/PDF/);
  });
});
