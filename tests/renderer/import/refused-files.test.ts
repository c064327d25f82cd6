import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../shared/contract/import.ts';
import type { DeskFile } from '../../../renderer/screens/import/import-desk.tsx';
import { refusedFiles } from '../../../renderer/screens/import/refused-files.ts';

const file = (name: string, problem: DeskFile['problem'] = null): DeskFile => ({
  key: name,
  name,
  bytes: 1,
  stagedId: problem === null ? name : null,
  problem,
  choices: {},
});
const preview = (refused: boolean) => {
  const problem = (severity: 'note' | 'refused', message: string) => ({
    code: 'x',
    severity,
    table: null,
    row: null,
    message,
    remedy: 'Do this.',
  });
  const problems = refused ? [problem('note', 'By the way.'), problem('refused', 'It is locked.')] : [];
  return { data: { refused, problems } as unknown as ImportPreview, error: null };
};

describe('refusedFiles', () => {
  it('gives the reason of each refused file and passes over the others', () => {
    const tooBig = { code: 'TOO_BIG', message: 'It is too big.', remedy: 'Split it.' } as DeskFile['problem'];
    const files = [file('good.csv'), file('locked.xlsx'), file('big.csv', tooBig), file('being-read.csv')];
    const found = refusedFiles(files, [
      preview(false),
      preview(true),
      { data: undefined, error: null },
      { data: undefined, error: null },
    ]);
    expect(found).toEqual([
      { key: 'locked.xlsx', name: 'locked.xlsx', message: 'It is locked.', remedy: 'Do this.' },
      { key: 'big.csv', name: 'big.csv', message: 'It is too big.', remedy: 'Split it.' },
    ]);
  });
});
