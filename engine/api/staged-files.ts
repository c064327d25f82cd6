import { randomUUID } from 'node:crypto';
import { Refusal } from '../../shared/problem.ts';
import type { FileBytes, ImportChoices, PreparedSource } from '../import/model.ts';

/** Largest number of files waiting at once (team default). */
const mostFiles = 60;

interface Staged {
  readonly file: FileBytes;
  prepared: { readonly choices: string; readonly source: PreparedSource } | null;
}

/** Files handed over for import, in memory only, with the last prepared form of each. */
export class StagedFiles {
  readonly #files = new Map<string, Staged>();

  add(file: FileBytes): string {
    if (this.#files.size >= mostFiles) {
      throw new Refusal(
        'too-many-files',
        `${mostFiles} files are waiting already.`,
        'Import or drop some of them, then add the rest.',
      );
    }
    const id = randomUUID();
    this.#files.set(id, { file, prepared: null });
    return id;
  }

  drop(id: string): boolean {
    return this.#files.delete(id);
  }

  clear(): void {
    this.#files.clear();
  }

  /**
   * The prepared form of a waiting file under these choices. The same object serves preview and
   * commit: what is shown is what is written.
   */
  async prepared(
    id: string,
    choices: ImportChoices,
    prepare: (file: FileBytes) => Promise<PreparedSource>,
  ): Promise<PreparedSource> {
    const staged = this.#files.get(id);
    if (!staged) {
      throw new Refusal('file-gone', 'That file is no longer waiting to be imported.', 'Add the file again.');
    }
    const name = JSON.stringify(choices);
    if (staged.prepared?.choices === name) return staged.prepared.source;
    const source = await prepare(staged.file);
    staged.prepared = { choices: name, source };
    return source;
  }
}
