import { describe, expect, it } from 'vitest';
import { toPastedFiles } from '../../../renderer/screens/import/pasted-file.ts';

/** What a browser hands over of the clipboard, as far as it is asked for. */
function clipboard(parts: {
  readonly html?: string;
  readonly text?: string;
  readonly files?: readonly File[];
}) {
  const data: Record<string, string> = { 'text/html': parts.html ?? '', 'text/plain': parts.text ?? '' };
  return { files: parts.files ?? [], getData: (type: string) => data[type] ?? '' } as unknown as DataTransfer;
}

const stamp = '2026-02-03T10:42:00';

describe('what was pasted', () => {
  it('is taken as a table where the clipboard holds one', async () => {
    const [file] = toPastedFiles(clipboard({ html: '<table><tr><td>1</td></tr></table>', text: '1' }), stamp);
    expect(file?.name).toBe('Pasted records 10.42.html');
    expect(await file?.text()).toContain('<table>');
  });

  it('is taken as text where there is no table', async () => {
    const [file] = toPastedFiles(clipboard({ html: '<p>a</p>', text: 'Date\tNote\n1/2/24\tSeen' }), stamp);
    expect(file?.name).toBe('Pasted records 10.42.txt');
    expect(await file?.text()).toContain('1/2/24\tSeen');
  });

  it('is the files themselves where files were copied, and nothing where there is nothing', () => {
    const log = new File(['a'], 'log.csv');
    expect(toPastedFiles(clipboard({ files: [log], text: 'log.csv' }), stamp)).toEqual([log]);
    expect(toPastedFiles(clipboard({ text: '  \n' }), stamp)).toEqual([]);
  });
});
