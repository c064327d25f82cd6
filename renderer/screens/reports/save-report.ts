import { saveFile } from '../../client/save-file.ts';
import type { Saved } from '../../client/save-file.ts';

const unencrypted = 'The file is not encrypted: store it where your organisation keeps case records.';

/** Gives the finished report to the user, and says where it has to be kept. */
export async function saveReport(file: File): Promise<Saved> {
  const saved = await saveFile(file);
  return saved.kind === 'saved' ? { kind: 'saved', words: `${saved.words} ${unencrypted}` } : saved;
}
