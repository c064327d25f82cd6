import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { StatusPeriod } from '../../../shared/model/chronology.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import { toPictureTime } from '../../words/dates.ts';
import { toBandRows } from './band-layout.ts';
import { PeriodMark } from './period-mark.tsx';
import { bandLabel, bandWords, type Naming } from './period-phrases.ts';
import { usePlotWidth } from './plot-width.ts';
import classes from './strips.module.css';
import type { TimeWindow } from './time-window.ts';

/** No band is drawn narrower than this many pixels, so that it can be hit. */
const narrowest = 6;
/** Bands that run out of the picture are drawn a little beyond it, so that no end shows. */
const beyond = 4;

interface StatusBandsProps {
  readonly periods: readonly StatusPeriod[];
  readonly window: TimeWindow;
  readonly naming: Naming;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
}

/** Status periods as bands; one of them takes the focus, the arrow keys move to the others. */
export function StatusBands({ periods, window, naming, openKey, onOpen }: StatusBandsProps) {
  const { ref, plotWidth } = usePlotWidth<HTMLDivElement>();
  const [focused, setFocused] = useState<string | null>(null);
  const x = scaleLinear([window.from, window.to], [0, plotWidth]);
  const rows = toBandRows(periods).map((row) => ({
    ...row,
    bands: row.periods.flatMap((period) => {
      const left = Math.max(-beyond, x(toPictureTime(period.from)));
      const end = period.to === null ? plotWidth + beyond : x(toPictureTime(period.to));
      const right = Math.min(plotWidth + beyond, Math.max(end, left + narrowest));
      return end < 0 || right <= left ? [] : [{ period, key: period.key ?? '', left, right }];
    }),
  }));
  const keys = rows.flatMap(({ bands }) => bands.map(({ key }) => key));
  const stop = focused !== null && keys.includes(focused) ? focused : keys[0];
  return (
    <div
      ref={ref}
      className={classes.bands}
      role="toolbar"
      aria-label="Periods"
      tabIndex={-1}
      onKeyDown={moveFocus}
    >
      {rows.map((row) => (
        <div key={`${row.kind} ${row.periods[0]?.key}`} className={classes.bandRow}>
          <BandName name={row.named ? periodWord(row.kind, naming.words) : ''} />
          <div className={classes.track}>
            {row.bands.map(({ period, key, left, right }) => (
              <button
                key={key}
                type="button"
                className={classes.band}
                style={{ left, width: right - left - 1 }}
                data-kind={period.kind}
                data-edited={period.editId !== undefined || undefined}
                aria-expanded={key === openKey}
                aria-label={bandWords(period, naming)}
                title={bandWords(period, naming)}
                tabIndex={key === stop ? 0 : -1}
                onFocus={() => setFocused(key)}
                onClick={() => onOpen(key)}
              >
                {right - left < 22 ? null : <PeriodMark period={period} />}
                {right - left < 40 ? null : <span>{bandLabel(period, naming)}</span>}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Arrow keys go from band to band in the order they stand in; Home and End to the first and last. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const bands = [...event.currentTarget.querySelectorAll('button')];
  const at = bands.findIndex((band) => band === document.activeElement);
  const last = bands.length - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowDown: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  bands[next]?.focus();
}

/** The name of a row beside the picture; a long one ends in dots and stands whole where the pointer rests. */
function BandName({ name }: { readonly name: string }) {
  return (
    <span className={`${classes.gutter} ${classes.bandName}`} title={name}>
      {name}
    </span>
  );
}
