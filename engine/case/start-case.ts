import { basename } from 'node:path';
import { defaultProfileId, profileById, profiles } from '../profiles/index.ts';
import { Refusal } from '../../shared/problem.ts';
import { writeLog } from '../store/log.ts';
import { setSetting } from '../store/settings.ts';
import { caseFileEnding } from './folder.ts';
import { CaseSession } from './session.ts';

/** Shortest passphrase that is taken (team default; the key derivation does the rest). */
export const shortestPassphrase = 8;

/** Makes an empty case file with a title and a profile, and opens it. */
export function startCase(
  path: string,
  passphrase: string,
  options: { readonly title?: string | undefined; readonly profile?: string | undefined },
): CaseSession {
  if (passphrase.length < shortestPassphrase) {
    throw new Refusal(
      'passphrase-too-short',
      `The passphrase has ${passphrase.length} characters.`,
      `Use at least ${shortestPassphrase} characters; four unrelated words are strong and easy to remember.`,
    );
  }
  const profile = options.profile ?? defaultProfileId;
  if (!profileById(profile)) {
    throw new Refusal(
      'unknown-profile',
      `There is no profile called "${profile}".`,
      `Use one of: ${profiles.map(({ id }) => id).join(', ')}.`,
    );
  }
  const session = CaseSession.create(path, passphrase);
  const title = options.title?.trim() ?? '';
  session.db.transaction(() => {
    setSetting(session.db, 'title', title === '' ? basename(path, caseFileEnding) : title);
    setSetting(session.db, 'profile', profile);
    writeLog(session.db, 'new case', { title, profile });
  })();
  return session;
}
