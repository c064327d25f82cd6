import type { EntryCorrection, EntryDetail } from '../../shared/contract/chronology.ts';
import { useCommand } from '../client/use-command.ts';
import { usePeople } from '../client/queries.ts';
import { childSeenWords, basisWords, polarityWords, subjectWords } from '../words/reading-words.ts';
import { countOf } from '../words/numbers.ts';
import { ChildrenChoice } from './children-choice.tsx';
import { DateReading } from './date-reading.tsx';
import classes from './entry-panel.module.css';
import { PickOne } from './pick-one.tsx';
import { TypesReading } from './types-reading.tsx';

interface ReadingProps {
  readonly detail: EntryDetail;
  readonly onLight: (code: string | null) => void;
}

/** What was read from one row; each part is corrected by clicking it. */
export function Reading({ detail, onLight }: ReadingProps) {
  const { entry, ages } = detail;
  const { reading } = entry;
  const people = usePeople().data ?? [];
  const correct = useCommand('chronology.correct', (client, correction: EntryCorrection) =>
    client.chronology.correct({ entryId: entry.id, correction }),
  );
  const nameOf = (id: number | null) => people.find((person) => person.id === id)?.name;
  return (
    <dl className={classes.reading}>
      <DateReading date={entry.happened} onCorrect={(happened) => correct.mutate({ happened })} />
      <TypesReading
        types={reading.types}
        onCorrect={(types) => correct.mutate({ types })}
        onLight={onLight}
      />
      <PickOne
        name="About"
        words={subjectWords}
        value={reading.subject}
        onPick={(subject) => correct.mutate({ subject })}
      />
      <ChildrenChoice
        people={people}
        chosen={reading.children}
        ages={ages}
        onChange={(children) => correct.mutate({ children })}
      />
      <PickOne
        name="Child seen"
        words={childSeenWords}
        value={reading.childSeen}
        onPick={(childSeen) => correct.mutate({ childSeen })}
      />
      <PickOne
        name="Concern or strength"
        words={polarityWords}
        value={reading.polarity}
        onPick={(polarity) => correct.mutate({ polarity })}
      />
      {reading.voices.length === 0 ? null : (
        <div>
          <dt>Child’s voice</dt>
          {reading.voices.map((voice) => (
            <dd key={voice.words}>
              ‘{voice.words.replaceAll(/^['"‘“]|['"’”]$/g, '')}’
              {voice.personId === null ? null : <span>{nameOf(voice.personId)}</span>}
            </dd>
          ))}
        </div>
      )}
      {reading.people.length === 0 ? null : (
        <div>
          <dt>People</dt>
          {uniquePeople(reading.people, nameOf).map((person) => (
            <dd key={person.name}>
              {person.name}
              {person.contact ? <span>contact recorded</span> : null}
            </dd>
          ))}
        </div>
      )}
      {reading.unknownNames.length === 0 ? null : (
        <div>
          <dt>{countOf(reading.unknownNames.length, 'name')} not on the people list</dt>
          <dd>{reading.unknownNames.join(', ')}</dd>
        </div>
      )}
      <div>
        <dt>Basis</dt>
        <dd>{basisWords[reading.basis]}</dd>
      </div>
    </dl>
  );
}

function uniquePeople(
  mentions: EntryDetail['entry']['reading']['people'],
  nameOf: (id: number | null) => string | undefined,
) {
  const byName = new Map<string, { name: string; contact: boolean }>();
  for (const mention of mentions) {
    const name = nameOf(mention.personId) ?? mention.words;
    byName.set(name, { name, contact: mention.contact || byName.get(name)?.contact === true });
  }
  return [...byName.values()];
}
