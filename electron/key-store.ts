import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import type { KeyStoreResult } from '../shared/desktop-bridge.ts';
import { channels } from './channels.ts';
import { handle } from './sender-check.ts';

/** Passphrases the operating system encrypted, as base64 text, by a digest of the case file's path. */
const kept = z.record(z.string(), z.string());
type Kept = Readonly<z.infer<typeof kept>>;

const noKeyStore: KeyStoreResult = {
  kind: 'refused',
  message: 'This computer has no key store that Throughline can use, so the passphrase was not kept.',
  remedy: 'Type the passphrase each time, or set up the key ring of your desktop (GNOME Keyring or KWallet).',
};

/**
 * Whether the operating system can encrypt for this user. On Linux without a key ring Electron falls
 * back to a key that stands in its own source; that is no protection and counts as none.
 */
async function canEncrypt(): Promise<boolean> {
  if (process.platform === 'linux') {
    const backend = safeStorage.getSelectedStorageBackend();
    if (backend === 'basic_text' || backend === 'unknown') return false;
  }
  return safeStorage.isAsyncEncryptionAvailable();
}

/** The name of a case file can name a family: only a digest of its path is written down. */
function keyOf(path: string): string {
  return createHash('sha256').update(path).digest('hex');
}

/**
 * Passphrases that the user asked to keep, encrypted by the operating system, in one file that only
 * the user may read. Nothing is ever written that the operating system has not encrypted.
 */
export class KeyStore {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async remember(path: string, passphrase: string): Promise<KeyStoreResult> {
    if (!(await canEncrypt())) return noKeyStore;
    const encrypted = await safeStorage.encryptStringAsync(passphrase).catch(() => null);
    if (encrypted === null || encrypted.includes(passphrase)) return noKeyStore;
    await this.#write({ ...(await this.#read()), [keyOf(path)]: encrypted.toString('base64') });
    return { kind: 'kept' };
  }

  /** Null where nothing is kept, or where the operating system cannot decrypt it any more. */
  async recall(path: string): Promise<string | null> {
    const encrypted = (await this.#read())[keyOf(path)];
    if (encrypted === undefined || !(await canEncrypt())) return null;
    const decrypted = await safeStorage
      .decryptStringAsync(Buffer.from(encrypted, 'base64'))
      .catch(() => null);
    return decrypted?.result ?? null;
  }

  async forget(path: string): Promise<void> {
    const { [keyOf(path)]: forgotten, ...others } = await this.#read();
    if (forgotten !== undefined) await this.#write(others);
  }

  async #read(): Promise<Kept> {
    try {
      return kept.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch {
      return {};
    }
  }

  async #write(content: Kept): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    const next = `${this.#file}.new`;
    await writeFile(next, JSON.stringify(content), { mode: 0o600 });
    await rename(next, this.#file);
  }
}

/** Answers the page's wishes about kept passphrases. */
export function handleKeyStore(store: KeyStore): void {
  const path = z.string().min(1);
  handle(channels.canRememberPassphrase, z.tuple([]), () => canEncrypt());
  handle(channels.rememberPassphrase, z.tuple([path, z.string().min(1)]), (_event, file, passphrase) =>
    store.remember(file, passphrase),
  );
  handle(channels.recallPassphrase, z.tuple([path]), (_event, file) => store.recall(file));
  handle(channels.forgetPassphrase, z.tuple([path]), (_event, file) => store.forget(file));
}
