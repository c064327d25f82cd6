import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file or folder of the development data that lies beside the project and may
 * not be copied into it; null (with a line on the console) where that folder is absent.
 */
export function sharedData(path: string): string | null {
  const absolute = fileURLToPath(new URL(`../../shared/data/${path}`, import.meta.url));
  if (existsSync(absolute)) return absolute;
  console.warn(`did not run: the development data "${path}" is not present beside the project`);
  return null;
}
