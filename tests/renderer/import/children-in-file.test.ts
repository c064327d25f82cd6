import { describe, expect, it } from 'vitest';
import { suggestedChildren, unansweredFiles } from '../../../renderer/screens/import/children-in-file.ts';
import type { DeskFile } from '../../../renderer/screens/import/import-desk.tsx';
import type { ImportPreview } from '../../../shared/contract/import.ts';

const child = (id: string, name: string) => ({ id, label: `${name} (${id})`, rows: 1 });
const tyler = { name: 'Tyler Ashdown', role: 'child' as const, aliases: ['Ty'] };

describe('children of a file about many', () => {
  it('suggests those on the people list, whichever name stands first', () => {
    const found = suggestedChildren(
      [child('C1', 'ASHDOWN, Tyler'), child('C2', 'Tyler Brackley'), child('C3', 'Ty Reed')],
      [tyler],
    );
    expect(found.map(({ id }) => id)).toEqual(['C1']);
  });

  it('suggests no child for an adult of the same name', () => {
    expect(suggestedChildren([child('C1', 'Tyler Ashdown')], [{ ...tyler, role: 'father' }])).toEqual([]);
  });

  it('are asked about until somebody has said who belongs to the case', () => {
    const file = { key: 'one', choices: {} } as DeskFile;
    const preview = { refused: false, childrenInFile: [child('C1', 'A B')] } as unknown as ImportPreview;
    expect(unansweredFiles([file], [preview])).toEqual([file]);
    expect(unansweredFiles([{ ...file, choices: { onlyChildren: ['C1'] } }], [preview])).toEqual([]);
    expect(unansweredFiles([file], [{ ...preview, childrenInFile: [] }])).toEqual([]);
    expect(unansweredFiles([file], [null])).toEqual([]);
  });
});
