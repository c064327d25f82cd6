import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { sequence } from './sequence.ts';

const fixtures = fileURLToPath(new URL('../../tests/fixtures/', import.meta.url));

/** Sentences of the fixture notes and of the rows of the fixture families, each once. */
export function fixtureSentences(): readonly string[] {
  const texts = [...notesIn('notes/'), ...familyFolders().flatMap(notesIn)];
  return [...new Set(texts.flatMap((text) => text.split(/(?<=[.!?])\s+/)).map((part) => part.trim()))].filter(
    (sentence) => sentence.length > 3,
  );
}

function familyFolders(): readonly string[] {
  return readdirSync(`${fixtures}families/`).map((name) => `families/${name}/`);
}

/** The longest cell of every row: where a note stands, whatever its column is called. */
function notesIn(folder: string): readonly string[] {
  const files = readdirSync(fixtures + folder).filter(
    (name) => /\.(csv|tsv)$/.test(name) && !/^(people|truth)/.test(name),
  );
  return files.flatMap((name) => {
    const rows = parse(readFileSync(fixtures + folder + name), {
      delimiter: name.endsWith('.tsv') ? '\t' : ',',
      from_line: 2,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    return rows.map((row) =>
      row.reduce((longest, cell) => (cell.length > longest.length ? cell : longest), ''),
    );
  });
}

/**
 * Texts of about `length` characters put together from sentences at random. In every sentence one word
 * in eight is changed for another word of the fixtures, so that neither rows nor sentences come again
 * as wholes. The same texts every time.
 */
export function variedTexts(count: number, length: number): readonly string[] {
  const random = sequence(54_857_739);
  const sentences = fixtureSentences();
  const words = sentences.flatMap((sentence) => sentence.split(' '));
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < length) {
      const written = pick(sentences).split(' ');
      text += `${written.map((word) => (random() < 1 / 8 ? pick(words) : word)).join(' ')} `;
    }
    return text.slice(0, length).trim();
  });
}
