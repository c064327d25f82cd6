import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readingRulesDocument } from '../../../scripts/reading-rules-document.ts';
import { readLabelled, scoreSet } from '../../../scripts/evaluate-notes.ts';

const fixture = (file: string): string =>
  fileURLToPath(new URL(`../../fixtures/notes/${file}`, import.meta.url));

describe('the page of reading rules', () => {
  it('says what the rules say (npm run evaluate writes it)', () => {
    const page = fileURLToPath(new URL('../../../docs/reading-rules.md', import.meta.url));
    expect(readFileSync(page, 'utf8')).toBe(readingRulesDocument());
  });
});

describe('labelled notes', () => {
  const score = scoreSet('Given notes', 'labelled-notes.csv', readLabelled(fixture('labelled-notes.csv')));
  it('are read well enough', () => {
    expect(score.microF1).toBeGreaterThanOrEqual(0.88);
    expect(score.primary).toBeGreaterThanOrEqual(0.85);
    expect(score.subjectAppointments).toBeGreaterThanOrEqual(0.95);
    expect(score.childSeen).toBeGreaterThanOrEqual(0.88);
  });
  it('never read as not brought what was not', () => {
    expect(score.falseNotBrought).toBe(0);
  });
});
