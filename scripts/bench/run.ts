import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchReading } from '../bench-reading.ts';
import { benchImport } from './import-bench.ts';
import { matchingRows, patternRows } from './matching-and-patterns.ts';
import { toMarkdown } from './measure.ts';

/** Every section, in the order of the page; names behind the command choose some: `npm run bench -- reading`. */
const sections = [
  { title: 'Import', rows: benchImport },
  { title: 'Reading', rows: benchReading },
  { title: 'Matching', rows: matchingRows },
  { title: 'Patterns', rows: patternRows },
];
const chosen = process.argv.slice(2).map((name) => name.toLowerCase());
const wanted = sections.filter(({ title }) => chosen.length === 0 || chosen.includes(title.toLowerCase()));

const parts = [
  '# Benchmarks',
  '',
  `Last run of \`npm run bench\`: ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}. Each figure stands beside a floor measured in the same run on the same data; the ratio is what counts. Tests never assert wall-clock time.`,
];
for (const { title, rows } of wanted) {
  const table = toMarkdown(await rows());
  console.log(`\n${title}\n${table}`);
  parts.push('', `## ${title}`, '', table);
}
const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
if (chosen.length === 0) writeFileSync(page, `${parts.join('\n')}\n`);
