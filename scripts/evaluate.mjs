// Scores the reading of entries against labelled notes and writes docs/evaluation.md and
// docs/reading-rules.md. Run with `npm run evaluate`, so that it runs on the pinned Node.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major] = process.versions.node.split('.').map(Number);
if (major < 22) {
  console.error('The evaluation needs Node 22.18 or later. Start it with: npm run evaluate');
  process.exit(2);
}

const { evaluateNotes } = await import('./evaluate-notes.ts');
const { evaluationDocument, evaluationSummary } = await import('./evaluate-document.ts');
const { readingRulesDocument } = await import('./reading-rules-document.ts');

const results = evaluateNotes();
console.log(evaluationSummary(results));
writeFileSync(fileURLToPath(new URL('../docs/evaluation.md', import.meta.url)), evaluationDocument(results));
writeFileSync(fileURLToPath(new URL('../docs/reading-rules.md', import.meta.url)), readingRulesDocument());
