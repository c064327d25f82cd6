import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes docs/cli.md: each command with what it really printed, run on the fixtures. Run it with
 * `npm run docs:cli` after a change to the command line.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'throughline-guide-'));
const ashdown = 'sample/ashdown';

interface Example {
  readonly heading: string;
  readonly words: string;
  readonly args: readonly string[];
  /** Lines of output shown; the rest is cut with "...". */
  readonly lines?: number;
  /** Characters of each line shown. */
  readonly width?: number;
}

const examples: readonly Example[] = [
  {
    heading: 'new CASE [--title TITLE] [--profile PROFILE] [--sample]',
    words:
      'Makes an empty case file; `--sample` fills it with the invented Ashdown family. The ending `.throughline` may be left out.',
    args: ['new', 'family', '--title', 'Ashdown'],
  },
  {
    heading: 'people CASE PEOPLE.csv [--json]',
    words:
      'Adds or changes people. Columns: `name`, `role` (child, mother, father, carer, partner, relative, professional, other), `dob` or `date_of_birth`, `sex`, `aliases` (split by `;`), `pseudonym`.',
    args: ['people', 'family', `${ashdown}/people.csv`],
  },
  {
    heading: 'import CASE FILE... [--agency NAME] [--coverage FROM..TO] [--dry-run] [--json]',
    words:
      'Imports files as agencies sent them. Rows read = added + duplicate + rejected. Problems go to standard error, each with its remedy. `--json` gives, for each source and table, the counts, the layout used, and the problems with row, code and message. A refused file ends with exit code 1; the other files are in.',
    args: [
      'import',
      'family',
      ...[
        'csc-case-chronology.xlsx',
        'gp-marigold-surgery.csv',
        'health-visiting-0-19.docx',
        'larkspur-lane-primary.xlsx',
        'police-occurrences.csv',
        'queen-maud-infirmary.docx',
        'thistlemere-homes.tsv',
      ].map((name) => `${ashdown}/${name}`),
    ],
  },
  {
    heading: 'entries CASE --json',
    words:
      'One JSON line an entry. `table` is the sheet name or table number and is left out for CSV; `row` is the 1-based data row under the header. Dates are EDTF (ISO 8601-2) with first and last possible day.',
    args: ['entries', 'family', '--json'],
    lines: 2,
  },
  {
    heading: 'events CASE --json',
    words: 'The chronology: one JSON line an event, with the entries that were said to be the same.',
    args: ['events', 'family', '--json'],
    lines: 3,
  },
  {
    heading: 'matches CASE --json [--accept strong|likely]',
    words:
      'Suggestions that two entries tell of one event, with reasons for and against. Nothing merges by itself; `--accept` accepts all open suggestions of a strength in one undoable step.',
    args: ['matches', 'family', '--json'],
    lines: 2,
  },
  {
    heading: 'patterns CASE --json [--all] [--reference-date D] [--profile P]',
    words:
      'Questions raised by patterns: `{reference_date, flags: [{pattern, version, child, from, to, status, tier, summary, evidence, weakening, parameters, missing, decision}]}`. `child` is empty for the household. `--all` runs the opt-in patterns too. Without `--json` one line a flag:',
    args: ['patterns', 'family', '--reference-date', '2024-02-20'],
    lines: 8,
    width: 150,
  },
  {
    heading:
      'report CASE --kind KIND --format FORMAT --out FILE [--anonymise] [--child NAME] [--from D] [--to D]',
    words:
      'Writes a report. Kinds: chronology, conference, practice-review. Formats: docx, pdf, xlsx, csv, html. What was left out is said on standard error and in the report.',
    args: ['report', 'family', '--kind', 'conference', '--format', 'docx', '--out', 'report.docx'],
  },
  {
    heading: 'profile export CASE FILE',
    words:
      "Writes the case's profile, with the words, patterns and numbers changed in the case, as one JSON file. It holds nothing of the family.",
    args: ['profile', 'export', 'family', 'england.json'],
  },
  {
    heading: 'profile import CASE FILE',
    words:
      'Makes the profile in a file the one of the case, as one step that can be undone. A file with an unknown word, pattern or number, or a number out of range, is refused and nothing changes.',
    args: ['profile', 'import', 'family', 'england.json'],
  },
  {
    heading: 'undo-import CASE SOURCE',
    words:
      'Takes one import back whole. SOURCE is its number, its file name, or the first eight or more characters of its SHA-256.',
    args: ['undo-import', 'family', 'thistlemere-homes.tsv'],
  },
  {
    heading: 'classify NOTES.csv --json',
    words:
      'How each text of a CSV (`id`, `agency`, `text`) would be read, with the words that caused each type.',
    args: ['classify', 'tests/fixtures/notes/labelled-notes.csv', '--json'],
    lines: 2,
  },
  {
    heading: 'dates RAW.csv --json',
    words: 'How each written date of a CSV (`raw`) would be read.',
    args: ['dates', 'tests/fixtures/dates.csv', '--json'],
    lines: 3,
  },
  {
    heading: 'verify CASE [--json]',
    words:
      'Checks pages, references, word index and the chain of the log. Exit code 1 when something is wrong.',
    args: ['verify', 'family'],
  },
];

/** Files that the examples make, in a folder of their own. */
const own: ReadonlySet<string> = new Set(['family', 'report.docx', 'england.json']);

/** Paths of this machine never reach the guide. */
function withoutPaths(text: string): string {
  return text.replaceAll(`${folder}/`, '').replaceAll(root, '');
}

function shown(text: string, { lines = 40, width = 400 }: Example): string {
  const all = withoutPaths(text).trimEnd().split('\n');
  const cut = all.slice(0, lines).map((line) => (line.length > width ? `${line.slice(0, width)}...` : line));
  return [...cut, ...(all.length > lines ? ['...'] : [])].join('\n');
}

function run(example: Example): string {
  const args = example.args.map((arg) => (own.has(arg) ? join(folder, arg) : arg));
  const ran = spawnSync(process.execPath, ['--no-warnings', 'cli/throughline.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 100e6,
    env: { ...process.env, THROUGHLINE_PASSPHRASE: 'three unrelated words' },
  });
  if (ran.status !== 0) throw new Error(`${example.args.join(' ')}: ${ran.stderr}`);
  const problems = ran.stderr === '' ? '' : `\n${shown(ran.stderr, { ...example, lines: 6 })}`;
  return `\`\`\`\n$ throughline ${example.args.join(' ')}${problems}\n${shown(ran.stdout, example)}\n\`\`\``;
}

const parts = examples.map((example) => `## ${example.heading}\n\n${example.words}\n\n${run(example)}`);
rmSync(folder, { recursive: true });
writeFileSync(
  join(root, 'docs/cli.md'),
  `# Command line

\`npm run --silent throughline -- COMMAND\`, or \`throughline COMMAND\` where the package is installed. The output below is real; \`npm run docs:cli\` writes this page anew.

The passphrase comes from the environment variable \`THROUGHLINE_PASSPHRASE\` or from the first line of the file given with \`--passphrase-file FILE\`; never from an argument, which other users of the machine could see.

\`--json\` output is stable: fields are added, never renamed. Problems go to standard error. Exit codes: 0 done, 1 refused with a reason, 2 wrong usage.

${parts.join('\n\n')}

## serve [CASE] [--port N] [--no-open]

Opens the same screens in the browser, on 127.0.0.1 alone. The address carries a token that works once. The host ends by itself when nobody uses it.
`,
);
