import type { Client } from '../../client/connect.ts';
import { toProblem } from '../../client/problem.ts';
import { useCaseProfile } from '../../client/queries.ts';
import { Loading } from '../../parts/loading.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ProfileChoice } from './profile-choice.tsx';
import { ProfileDifferences } from './profile-differences.tsx';
import { ProfileSays } from './profile-says.tsx';
import classes from './settings.module.css';
import { toWordRows } from './word-rows.ts';
import { WordsTable } from './words-table.tsx';

type CaseSettings = Awaited<ReturnType<Client['settings']['get']>>;

/** The partnership's profile: which, what it says, its words, and what this case does otherwise. */
export function ProfileSections({ settings }: { readonly settings: CaseSettings }) {
  const profile = useCaseProfile();
  if (profile.isError) return <ProblemNote problem={toProblem(profile.error)} />;
  if (profile.data === undefined) return <Loading what="the profile" />;
  const { chosen, settled, differences } = profile.data;
  return (
    <>
      <section className={classes.section} aria-labelledby="profile-heading">
        <div>
          <h2 id="profile-heading">Profile</h2>
          <p>
            Words, tools, patterns and numbers of a partnership. It changes how things are called and which
            questions are asked, never what was recorded. What you set in this case stays when you choose
            another.
          </p>
        </div>
        <div className={classes.wide}>
          <ProfileChoice chosen={settings.profile} profiles={settings.profiles} />
          <ProfileSays profile={settled} />
        </div>
      </section>
      <section className={classes.section} aria-labelledby="words-heading">
        <div>
          <h2 id="words-heading">Words</h2>
          <p>
            What this partnership calls things, on screen and in reports. Records keep the words they were
            written in. An empty field takes the profile’s word.
          </p>
        </div>
        <div className={classes.wide}>
          <WordsTable rows={toWordRows(chosen, settled)} />
        </div>
      </section>
      <section className={classes.section} aria-labelledby="differences-heading">
        <div>
          <h2 id="differences-heading">Patterns and numbers</h2>
          <p>Where this case differs from its profile.</p>
        </div>
        <div className={classes.wide}>
          <ProfileDifferences differences={differences} />
        </div>
      </section>
    </>
  );
}
