import { scaleLinear } from 'd3-scale';
import { timeMonth } from 'd3-time';
import { formatMonth, toPictureTime } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import { usePlotWidth } from './plot-width.ts';
import classes from './strips.module.css';
import type { TimeWindow } from './time-window.ts';

const height = 64;
const middle = 34;

interface InvolvementStripProps {
  readonly involvement: readonly {
    readonly month: string;
    readonly contacts: number;
    readonly concerns: number;
  }[];
  readonly window: TimeWindow;
}

/** Advance and retreat: contacts with professionals above the line, concerns below, month by month. */
export function InvolvementStrip({ involvement, window }: InvolvementStripProps) {
  const { ref, plotWidth } = usePlotWidth<HTMLDivElement>();
  const x = scaleLinear([window.from, window.to], [0, plotWidth]);
  const most = Math.max(1, ...involvement.map((month) => Math.max(month.contacts, month.concerns)));
  const up = scaleLinear([0, most], [0, middle - 4]);
  const down = scaleLinear([0, most], [0, height - middle - 4]);
  const contacts = involvement.reduce((sum, month) => sum + month.contacts, 0);
  const concerns = involvement.reduce((sum, month) => sum + month.concerns, 0);
  return (
    <div ref={ref} className={classes.strip}>
      <span className={`${classes.gutter} ${classes.two}`}>
        <span>Contacts</span>
        <span>Concerns</span>
      </span>
      <svg
        width={plotWidth}
        height={height}
        role="img"
        aria-label={`Contacts with professionals above the line and concerns below, by month: ${countOf(contacts, 'contact')} and ${countOf(concerns, 'concern')} in all.`}
      >
        {involvement.map(({ month, contacts, concerns }) => {
          const start = toPictureTime(`${month.slice(0, 7)}-01`);
          const left = x(start);
          const width = x(timeMonth.offset(new Date(start), 1).valueOf()) - left;
          if (left > plotWidth || left + width < 0) return null;
          const bar = Math.max(1, width - Math.min(2, width * 0.2));
          return (
            <g key={month}>
              <title>
                {formatMonth(month)}: {countOf(contacts, 'contact')}, {countOf(concerns, 'concern')}
              </title>
              <rect
                className={classes.contacts}
                x={left}
                width={bar}
                y={middle - up(contacts)}
                height={up(contacts)}
              />
              <rect
                className={classes.concerns}
                x={left}
                width={bar}
                y={middle + 1}
                height={down(concerns)}
              />
            </g>
          );
        })}
        <line className={classes.zero} x1={0} x2={plotWidth} y1={middle + 0.5} y2={middle + 0.5} />
      </svg>
    </div>
  );
}
