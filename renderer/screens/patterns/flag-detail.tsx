import { Button } from '@mantine/core';
import { IconTimelineEvent } from '@tabler/icons-react';
import { useState } from 'react';
import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import type { Person } from '../../../shared/model/person.ts';
import { useFilter } from '../../state/filter.tsx';
import { goTo } from '../../state/location.ts';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatDay, formatSpan } from '../../words/dates.ts';
import { countOf, listOf } from '../../words/numbers.ts';
import { Answer } from './answer.tsx';
import { BasisOfFlag } from './basis-of-flag.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { EvidencePicture } from './evidence-picture.tsx';
import classes from './flag-detail.module.css';
import { LookedAt } from './looked-at.tsx';
import { splitSummary } from './select-flags.ts';
import { useLines } from './use-patterns.ts';

interface FlagDetailProps {
  readonly flag: Flag;
  readonly info: PatternInfo | undefined;
  /** All flags of the same pattern, to compare with other numbers. */
  readonly siblings: readonly Flag[];
  readonly people: readonly Person[];
  /** The day the case is looked at from. */
  readonly referenceDate: IsoDay;
  readonly user: string;
  readonly onNext: (() => void) | null;
}

/** One question: what was found, what speaks for and against it, where it comes from, and the answer. */
export function FlagDetail({ flag, info, siblings, people, referenceDate, user, onNext }: FlagDetailProps) {
  const [lit, setLit] = useState<number | null>(null);
  const { narrow } = useFilter();
  const { eventId, openEvent } = useLookingAt();
  const lines = useLines(
    flag,
    flag.weakening.map(({ eventId }) => eventId),
  );
  const { question, found } = splitSummary(flag.summary);
  const names = flag.children.map((id) => people.find((person) => person.id === id)?.name ?? '');
  return (
    <div className={classes.detail}>
      <section
        className={classes.scroll}
        aria-label="The question"
        // It scrolls, so it takes the focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <header className={classes.head}>
          <p className={classes.over}>
            {names.length === 0 ? 'The household' : listOf(names)}
            <span>{formatSpan(flag.from, flag.to)}</span>
            {flag.current && flag.status === 'raised' ? (
              <span>current on {formatDay(referenceDate)}</span>
            ) : null}
          </p>
          <h2>{question}</h2>
          {found === '' ? null : <p className={classes.found}>{found}</p>}
        </header>
        {flag.missing.length === 0 ? null : (
          <div className={classes.part}>
            <h3>Records that would tell are missing</h3>
            <ul className={classes.plainList}>
              {flag.missing.map((record) => (
                <li key={record}>{record}</li>
              ))}
            </ul>
          </div>
        )}
        {flag.evidence.length === 0 ? null : (
          <div className={classes.part}>
            <EvidencePicture flag={flag} lines={lines} lit={lit} />
            <div className={classes.partHead}>
              <h3>Evidence, {countOf(flag.evidence.length, 'record')}</h3>
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<IconTimelineEvent size={15} stroke={1.8} aria-hidden />}
                onClick={() => {
                  narrow({ flag: flag.key });
                  goTo('timeline');
                  openEvent(eventId);
                }}
              >
                Show on the timeline
              </Button>
            </div>
            <EvidenceList label="Evidence" pieces={flag.evidence} lines={lines} onLight={setLit} />
          </div>
        )}
        <div className={classes.beside}>
          <div>
            <h3>What weakens this</h3>
            {flag.weakening.length === 0 ? (
              <p className={classes.aside}>Nothing was found in the records that are loaded.</p>
            ) : (
              <EvidenceList
                label="What weakens this"
                pieces={flag.weakening}
                lines={lines}
                onLight={setLit}
              />
            )}
          </div>
          <div>
            <h3>Check first</h3>
            <ul className={classes.plainList}>
              {flag.checkFirst.map((check) => (
                <li key={check}>{check}</li>
              ))}
            </ul>
          </div>
        </div>
        {flag.excluded.length === 0 ? null : <LookedAt flag={flag} />}
        <BasisOfFlag flag={flag} info={info} siblings={siblings} />
      </section>
      {flag.status === 'raised' ? <Answer key={flag.key} flag={flag} user={user} onNext={onNext} /> : null}
    </div>
  );
}
