import { Refusal } from '../../shared/problem.ts';
import { profileById } from './index.ts';
import { parseProfile } from './parse-profile.ts';
import type { Profile } from './profile.ts';

/** Largest file read as a profile; the largest that comes with the product has 4 kB (team default). */
export const mostBytes = 256 * 1024;

/**
 * The profile in a file. Throws a `Refusal` that names the file, what is wrong with it and what to do;
 * nothing is taken of a file with a fault.
 */
export function readProfileFile(name: string, bytes: Uint8Array): Profile {
  const refuse = (code: string, what: string, remedy: string): never => {
    throw new Refusal(code, `${name} ${what}`, `${remedy} Nothing was changed.`);
  };
  if (bytes.byteLength > mostBytes) {
    return refuse(
      'profile-too-large',
      `is larger than a profile can be (${mostBytes / 1024} kB).`,
      'Choose the file that “Export this profile” made.',
    );
  }
  const outcome = parseProfile(bytes);
  if ('notOne' in outcome) {
    return refuse(
      'not-a-profile',
      `is not a profile: ${outcome.notOne}.`,
      'Choose the file that “Export this profile” made.',
    );
  }
  if ('newer' in outcome) {
    return refuse(
      'profile-newer',
      'was made by a newer version of Throughline.',
      'Update Throughline here, or export the profile from this version.',
    );
  }
  if ('faults' in outcome) {
    const { faults } = outcome;
    const told = faults.slice(0, mostTold).join('; ');
    const more = faults.length > mostTold ? `; and ${faults.length - mostTold} more` : '';
    return refuse(
      'profile-faulty',
      `cannot be used as it stands: ${told}${more}.`,
      `Put ${faults.length === 1 ? 'this' : 'these'} right in the file and import it again.`,
    );
  }
  const builtIn = profileById(outcome.profile.id);
  if (builtIn) {
    return refuse(
      'profile-built-in',
      `has the id "${builtIn.id}", which belongs to the profile ${builtIn.name} that comes with Throughline.`,
      `Give it another id in the file, for example "${builtIn.id}-local", or choose ${builtIn.name} from the list.`,
    );
  }
  return outcome.profile;
}

/** Faults told one by one; the rest are counted (team default). */
const mostTold = 4;
