import { scaleLinear } from 'd3-scale';
import type { StatusKind, StatusPeriod } from '../../../shared/model/chronology.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import type { OwnWords } from '../../../shared/profile/words.ts';
import { formatDay } from '../../words/dates.ts';
import { toPictureTime } from '../../words/dates.ts';
import { listOf } from '../../words/numbers.ts';
import { toSentence } from '../../words/sentence.ts';
import { toBandRows } from './band-layout.ts';
import { usePlotWidth } from './plot-width.ts';
import classes from './strips.module.css';
import type { TimeWindow } from './time-window.ts';

const rowHeight = 18;

interface StatusBandsProps {
  readonly periods: readonly StatusPeriod[];
  readonly window: TimeWindow;
  /** A child's first name by person id. */
  readonly nameOf: (id: number) => string;
  /** What plans and services are called in this case. */
  readonly words: OwnWords;
}

/** Plans, workers and addresses as bands above the lanes. */
export function StatusBands({ periods, window, nameOf, words }: StatusBandsProps) {
  const { ref, plotWidth } = usePlotWidth<HTMLElement>();
  const rows = toBandRows(periods);
  if (rows.length === 0) return null;
  const x = scaleLinear([window.from, window.to], [0, plotWidth]);
  return (
    // The bands scroll where there are many, so they take the focus for the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={ref} className={classes.bands} aria-label="Plans, workers and addresses" tabIndex={0}>
      {rows.map((row) => (
        <div key={`${row.kind}-${row.periods[0]?.from}-${row.periods[0]?.label}`} className={classes.bandRow}>
          <BandName name={row.named ? periodWord(row.kind, words) : ''} />
          <svg width={plotWidth} height={rowHeight} aria-hidden>
            {row.periods.map((period) => {
              const left = Math.max(-4, x(toPictureTime(period.from)));
              const right = Math.min(
                plotWidth + 4,
                period.to === null ? plotWidth + 4 : x(toPictureTime(period.to)),
              );
              if (right <= left) return null;
              return (
                <g
                  key={`${period.from}-${period.label}-${period.children.join()}`}
                  data-kind={period.kind}
                  className={classes.band}
                >
                  <title>{bandWords(period, nameOf, words)}</title>
                  <rect
                    x={left}
                    y={1.5}
                    width={Math.max(2, right - left - 1)}
                    height={rowHeight - 3}
                    rx={2}
                  />
                  <text x={Math.max(0, left) + 6} y={13}>
                    {fitting(bandLabel(period, nameOf, words), right - Math.max(0, left) - 10)}
                  </text>
                </g>
              );
            })}
          </svg>
        </div>
      ))}
      <ul className={classes.heard}>
        {periods.map((period) => (
          <li key={`${period.kind}-${period.from}-${period.label}-${period.children.join()}`}>
            {bandWords(period, nameOf, words)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name of a row beside the picture; a long one ends in dots and stands whole where the pointer rests. */
function BandName({ name }: { readonly name: string }) {
  return (
    <span className={`${classes.gutter} ${classes.bandName}`} title={name}>
      {name}
    </span>
  );
}

/** Kinds that the household shares: naming the children says nothing. */
const ofHousehold: ReadonlySet<StatusKind> = new Set(['worker', 'address', 'school']);

function bandLabel(period: StatusPeriod, nameOf: (id: number) => string, words: OwnWords): string {
  const names = ofHousehold.has(period.kind) ? '' : listOf(period.children.map(nameOf));
  const named = [{}, words].map((known) => periodWord(period.kind, known).toLowerCase());
  const label = named.includes(period.label.toLowerCase()) ? '' : period.label;
  return [label, names].filter((part) => part !== '').join(', ');
}

function bandWords(period: StatusPeriod, nameOf: (id: number) => string, words: OwnWords): string {
  const until = period.to === null ? 'still open at the last record' : `to ${formatDay(period.to)}`;
  const label = bandLabel(period, nameOf, words);
  return [
    `${periodWord(period.kind, words)}${label === '' ? '' : `: ${label}`}`,
    `${formatDay(period.from)} ${until}`,
    ...period.remarks,
  ]
    .map(toSentence)
    .join(' ');
}

/** As much of the words as fits; about 6.4 pixels a letter at 12 pixels. */
function fitting(words: string, width: number): string {
  const letters = Math.floor(width / 6.4);
  if (letters >= words.length) return words;
  return letters < 4 ? '' : `${words.slice(0, letters - 1)}…`;
}
