import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchImport } from './import-bench.ts';
import { toMarkdown } from './measure.ts';

const sections = [{ title: 'Import', rows: benchImport }];

const parts = [
  '# Benchmarks',
  '',
  `Last run of \`npm run bench\`: ${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}. Each figure stands beside a floor measured in the same run on the same data; the ratio is what counts. Tests never assert wall-clock time.`,
];
for (const { title, rows } of sections) {
  const table = toMarkdown(await rows());
  console.log(`\n${title}\n${table}`);
  parts.push('', `## ${title}`, '', table);
}
writeFileSync(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), `${parts.join('\n')}\n`);
