import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Temporal } from 'temporal-polyfill';
import { parseWrittenDate } from '../../shared/dates/index.ts';
import type { IsoDay } from '../../shared/model/dates.ts';
import { formatDay } from '../words/dates.ts';

interface DayFieldProps {
  /** Undefined where no day is chosen. */
  readonly value: IsoDay | undefined;
  /** Called with the day once it is typed whole, or with undefined once the field was emptied. */
  readonly onDay: (day: IsoDay | undefined) => void;
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly size?: string;
}

/**
 * A day, typed as people here write it: "3 May 2024", "03/05/2024", "3.5.24". The day comes before the
 * month whatever the computer's own language is, and what was understood is shown in words.
 */
export function DayField({ value, onDay, error, ...field }: DayFieldProps) {
  // What is typed counts only beside the day it was typed over: a day set from elsewhere replaces it.
  const [draft, setDraft] = useState<{ readonly over: IsoDay | undefined; readonly text: string } | null>(
    null,
  );
  const [unread, setUnread] = useState('');
  const text = draft !== null && draft.over === value ? draft.text : null;
  const settle = (): void => {
    if (text === null) return;
    const day = text.trim() === '' ? undefined : toDay(text);
    if (day === null) {
      setUnread('Not a day. Write it as 3 May 2024 or 03/05/2024.');
      return;
    }
    setUnread('');
    setDraft(null);
    if (day !== value) onDay(day);
  };
  return (
    <TextInput
      {...field}
      autoComplete="off"
      data-day={text !== null && unread !== '' ? 'unread' : undefined}
      placeholder="3 May 2024"
      value={text ?? (value === undefined ? '' : formatDay(value))}
      error={text !== null && unread !== '' ? unread : error}
      onChange={(event) => {
        setUnread('');
        setDraft({ over: value, text: event.currentTarget.value });
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

/** A form holds a day that cannot be read: it is put right first, or what was typed would be lost. */
export function hasUnreadDay(form: HTMLElement | null): boolean {
  return (form?.querySelector('[data-day="unread"]') ?? null) !== null;
}

/** The one day that a text names; null where it names none, several or none for certain. */
function toDay(text: string): IsoDay | null {
  const today = Temporal.Now.plainDateISO().toString();
  const { earliest, latest } = parseWrittenDate(text, { today, spreadsheetSerials: false });
  return earliest !== null && earliest === latest ? earliest : null;
}
