import { fileURLToPath } from 'node:url';

/** The project's folder, with a closing slash. */
export const projectFolder = fileURLToPath(new URL('../', import.meta.url));

/** Absolute path of something in the project. */
export function inProject(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
