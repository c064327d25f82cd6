import type { ReactNode } from 'react';
import type { Profile } from '../../../shared/profile/profile.ts';
import { wordFor } from '../../../shared/profile/words.ts';
import classes from './profile.module.css';

const wantedWords: Readonly<Record<Profile['measures'][number]['wanted'], string>> = {
  up: 'to rise',
  down: 'to fall',
  trend: 'to be followed',
};

/** What a profile says beside words and numbers: definition, kinds of neglect, tools, levels, measures. */
export function ProfileSays({ profile }: { readonly profile: Profile }) {
  const { definition, neglectTypes, tools, levelsOfNeed, measures, labels } = profile;
  return (
    <dl className={classes.says}>
      <Part title={`${wordFor(labels, 'neglect')}: definition`}>
        <blockquote>{definition.text}</blockquote>
        <p>
          {definition.source}
          {definition.source.includes(definition.year) ? '' : `, ${definition.year}`}
        </p>
      </Part>
      <Part title="Kinds of neglect">{neglectTypes.map(({ label }) => label).join(' · ')}</Part>
      <Part title="Tools" none="None named.">
        {tools.map(({ name, records, licensed }) => (
          <li key={name}>
            {name}
            {licensed ? <span className={classes.mark}>licensed</span> : null}
            <small>Recorded of it: {records}</small>
          </li>
        ))}
      </Part>
      <Part title={wordFor(labels, 'level of need')} none="The profile lists no levels.">
        {levelsOfNeed.map((level) => (
          <li key={level}>{level}</li>
        ))}
      </Part>
      <Part title="Measures" none="None named.">
        {measures.map(({ label, wanted, fromCaseFiles }) => (
          <li key={label}>
            {label}
            <small>
              {wantedWords[wanted]}; {fromCaseFiles ? 'from case files' : 'the number comes from elsewhere'}
            </small>
          </li>
        ))}
      </Part>
    </dl>
  );
}

interface PartProps {
  readonly title: string;
  /** Said in place of an empty list. */
  readonly none?: string;
  readonly children: ReactNode;
}

function Part({ title, none, children }: PartProps) {
  const isList = none !== undefined;
  const isEmpty = Array.isArray(children) && children.length === 0;
  return (
    <div>
      <dt>{title}</dt>
      <dd>{isList ? isEmpty ? <p>{none}</p> : <ul>{children}</ul> : children}</dd>
    </div>
  );
}
