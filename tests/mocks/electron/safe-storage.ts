import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { standIn } from './control.ts';

const key = randomBytes(32);
const vector = randomBytes(16);

/** Encrypts with a key of this run; cannot show what the operating system does. */
export const safeStorage = {
  getSelectedStorageBackend: () => standIn.keyStore.backend,
  isAsyncEncryptionAvailable: async () => standIn.keyStore.encrypts,
  async encryptStringAsync(text: string): Promise<Buffer> {
    if (!standIn.keyStore.encrypts) throw new Error('Encryption is not available.');
    const cipher = createCipheriv('aes-256-ctr', key, vector);
    return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  },
  async decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const decipher = createDecipheriv('aes-256-ctr', key, vector);
    const result = Buffer.concat([decipher.update(bytes), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
};
