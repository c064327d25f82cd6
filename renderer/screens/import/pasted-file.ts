import { formatStamp } from '../../words/dates.ts';

/**
 * What was pasted, as files to be read like any other: files themselves where some were copied, else the
 * table (Word, Excel and browsers put it there as HTML), else the plain text. Empty where there is nothing.
 *
 * @param stamp moment of pasting, which names the file ("Pasted records 10.42.html")
 */
export function toPastedFiles(clipboard: DataTransfer, stamp: string): readonly File[] {
  if (clipboard.files.length > 0) return [...clipboard.files];
  const name = `Pasted records ${formatStamp(stamp).slice(-5).replace(':', '.')}`;
  const html = clipboard.getData('text/html');
  if (/<table\b/i.test(html)) return [new File([html], `${name}.html`, { type: 'text/html' })];
  const text = clipboard.getData('text/plain');
  return text.trim() === '' ? [] : [new File([text], `${name}.txt`, { type: 'text/plain' })];
}
