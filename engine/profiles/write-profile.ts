import { profileById } from './index.ts';
import type { Profile } from './profile.ts';

/** Stands in every exported file, so that another JSON file is told apart with a sentence. */
export const fileFormat = 'throughline-profile';
/** Raised when the shape of the file changes; a newer one is refused. */
export const fileVersion = 1;

export interface ProfileFile {
  readonly name: string;
  readonly text: string;
}

/** The file an exported profile is: indented JSON, each part under its own name. */
export function writeProfileFile(profile: Profile): ProfileFile {
  const exported = { ...profile, id: exportedId(profile.id) };
  return {
    name: `${fileNameOf(profile.name)} profile.json`,
    text: `${JSON.stringify({ format: fileFormat, version: fileVersion, ...exported }, null, 2)}\n`,
  };
}

/** A profile that comes with the product keeps its id to itself; what is exported of it has another. */
function exportedId(id: string): string {
  return profileById(id) ? `${id}-local` : id;
}

/** Letters, digits and blanks, so that every file system takes the name. */
function fileNameOf(name: string): string {
  return (
    name
      .replaceAll(/[^\p{L}\p{N} ()-]/gu, ' ')
      .replaceAll(/ +/g, ' ')
      .trim() || 'Partnership'
  );
}
