import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PeriodRecord } from '../../../shared/contract/chronology.ts';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import { useClient } from '../../client/client-context.ts';
import { useCommand } from '../../client/use-command.ts';
import { AgencyMark } from '../../parts/agency-mark.tsx';
import { useFocusOnShow } from '../../parts/use-focus-on-show.ts';
import { useLookingAt } from '../../state/looking-at.tsx';
import { formatReadDate } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { toSentence } from '../../words/sentence.ts';
import { PeriodForm } from './period-form.tsx';
import { periodSpan, periodTitle, type Naming } from './period-phrases.ts';
import classes from './status-periods.module.css';

interface PeriodPanelProps {
  readonly period: StatusPeriod;
  readonly naming: Naming;
  readonly onClose: () => void;
}

/** One status period: what it rests on, what is remarkable about it, and how to put it right. */
export function PeriodPanel({ period, naming, onClose }: PeriodPanelProps) {
  const client = useClient();
  const [asking, setAsking] = useState<'change' | 'remove' | null>(null);
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const key = period.key ?? '';
  const records = useQuery({
    queryKey: ['chronology', 'period-records', key],
    queryFn: () => client.chronology.periodRecords({ key }),
  }).data;
  const leave = () => {
    setAsking(null);
    heading.current?.focus();
  };
  return (
    <section className={classes.panel} data-period aria-label="Status period">
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {periodTitle(period, naming.words)}
        </h3>
        <p>
          {periodSpan(period)}
          {period.children.length === 0 ? '' : `, ${listOf(period.children.map(naming.nameOf))}`}
        </p>
        <ActionIcon variant="subtle" size={28} aria-label="Close the period" onClick={onClose}>
          <IconX size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      </header>
      {period.remarks.length === 0 ? null : (
        <ul className={classes.remarks}>
          {period.remarks.map((remark) => (
            <li key={remark}>{toSentence(remark)}</li>
          ))}
        </ul>
      )}
      {asking === null ? (
        <>
          <div className={classes.records}>
            <Records title="Opened by" none="No record tells of the start." records={records?.opened} />
            <Records
              title="Closed by"
              none={period.to === null ? 'Still open.' : 'No record tells of the end.'}
              records={records?.closed}
            />
          </div>
          <Steps period={period} onAsk={setAsking} onGone={onClose} />
        </>
      ) : (
        <PeriodForm
          about={period}
          removing={asking === 'remove'}
          people={[]}
          words={naming.words}
          onDone={asking === 'remove' ? onClose : leave}
          onCancel={leave}
        />
      )}
    </section>
  );
}

interface StepsProps {
  readonly period: StatusPeriod;
  readonly onAsk: (what: 'change' | 'remove') => void;
  readonly onGone: () => void;
}

function Steps({ period, onAsk, onGone }: StepsProps) {
  const { key = '', editId } = period;
  const added = key === editId;
  const takeBack = useCommand('chronology.takeBackPeriod', (client) =>
    client.chronology.takeBackPeriod({ key }),
  );
  return (
    <div className={classes.steps}>
      <Button size="compact-sm" variant="default" onClick={() => onAsk('change')}>
        Change
      </Button>
      {added ? (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate(undefined, { onSuccess: onGone })}
        >
          Take back the addition
        </Button>
      ) : (
        <Button size="compact-sm" variant="subtle" onClick={() => onAsk('remove')}>
          This period is not right: take it out
        </Button>
      )}
      {editId === undefined || added ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          As the records say
        </Button>
      )}
    </div>
  );
}

interface RecordsProps {
  readonly title: string;
  /** Said where there are none. */
  readonly none: string;
  readonly records: readonly PeriodRecord[] | undefined;
}

function Records({ title, none, records }: RecordsProps) {
  const { eventId, openEvent } = useLookingAt();
  return (
    <div>
      <h4>{title}</h4>
      {records?.length === 0 ? <p className={classes.note}>{none}</p> : null}
      <ul>
        {(records ?? []).map((record) => (
          <li key={record.entryId}>
            <button
              type="button"
              aria-pressed={record.eventId === eventId}
              onClick={() => openEvent(record.eventId)}
            >
              <AgencyMark kind={record.agencyKind} name={record.agency} />
              <time>{formatReadDate(record.happened)}</time>
              <span>{record.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
