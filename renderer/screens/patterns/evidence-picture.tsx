import { useElementSize } from '@mantine/hooks';
import type { EventLine } from '../../../shared/contract/chronology.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { formatMonth, formatSpan } from '../../words/dates.ts';
import { countOf } from '../../words/numbers.ts';
import classes from './evidence-picture.module.css';
import { toMarks, toScale, toTicks } from './picture-scale.ts';
import type { PictureMark } from './picture-scale.ts';

interface EvidencePictureProps {
  readonly flag: Flag;
  readonly lines: ReadonlyMap<number, EventLine>;
  /** The event whose line in the list is pointed at. */
  readonly lit: number | null;
}

const rows = { bracket: 18, evidence: 36, weakening: 54, axis: 70, height: 90 } as const;
const margin = 12;
/** Half a label: nearer to the edge it is left out. */
const labelRoom = 28;

/** The flag's own small timeline: its span as a bracket, evidence filled, what weakens it hollow. */
export function EvidencePicture({ flag, lines, lit }: EvidencePictureProps) {
  const { ref, width } = useElementSize();
  const marks = toMarks(flag, lines);
  const scale = toScale([flag.from, flag.to, ...marks.flatMap(({ from, to }) => [from, to])], width, margin);
  const [from, to] = [scale.x(flag.from), scale.x(flag.to)];
  const evidence = marks.filter(({ weakens }) => !weakens).length;
  return (
    <figure ref={ref} className={classes.figure}>
      {width === 0 ? null : (
        <svg
          width={width}
          height={rows.height}
          role="img"
          aria-label={`${countOf(evidence, 'event')} of evidence and ${marks.length - evidence} that weaken it, ${formatSpan(flag.from, flag.to)}; listed below.`}
        >
          <path
            className={classes.bracket}
            d={`M${from} ${rows.bracket + 7}V${rows.bracket}H${Math.max(to, from + 2)}V${rows.bracket + 7}`}
          />
          <text
            className={classes.span}
            x={(from + to) / 2}
            y={rows.bracket - 6}
            textAnchor={anchorAt((from + to) / 2, width)}
          >
            {formatSpan(flag.from, flag.to)}
          </text>
          <line className={classes.axis} x1={margin} x2={width - margin} y1={rows.axis} y2={rows.axis} />
          {toTicks(scale, width).map((tick) => (
            <g key={tick}>
              <line
                className={classes.axis}
                x1={scale.x(tick)}
                x2={scale.x(tick)}
                y1={rows.axis}
                y2={rows.axis + 4}
              />
              {scale.x(tick) < labelRoom || scale.x(tick) > width - labelRoom ? null : (
                <text className={classes.tick} x={scale.x(tick)} y={rows.axis + 16} textAnchor="middle">
                  {formatMonth(tick)}
                </text>
              )}
            </g>
          ))}
          {marks.map((mark) => (
            <Mark
              key={`${mark.eventId}-${mark.weakens}`}
              mark={mark}
              from={scale.x(mark.from)}
              to={scale.x(mark.to)}
              lit={mark.eventId === lit}
            />
          ))}
        </svg>
      )}
      <figcaption className={classes.legend}>
        <span>
          <svg width="12" height="12" aria-hidden>
            <circle className={classes.point} cx="6" cy="6" r="4.5" />
          </svg>
          evidence
        </span>
        {flag.weakening.length === 0 ? null : (
          <span>
            <svg width="12" height="12" aria-hidden>
              <circle className={classes.point} data-weakens cx="6" cy="6" r="4.5" />
            </svg>
            weakens it
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** Text near an edge stays inside the picture. */
function anchorAt(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 60) return 'start';
  return x > width - 60 ? 'end' : 'middle';
}

interface MarkProps {
  readonly mark: PictureMark;
  readonly from: number;
  readonly to: number;
  readonly lit: boolean;
}

/** A point for a day, a soft bar for a vague date or a period. */
function Mark({ mark, from, to, lit }: MarkProps) {
  const y = mark.weakens ? rows.weakening : rows.evidence;
  const shared = {
    className: classes.point,
    'data-weakens': mark.weakens || undefined,
    'data-lit': lit || undefined,
  };
  return (
    <g>
      <title>Event {mark.number}</title>
      {to - from > 10 ? (
        <rect {...shared} x={from} y={y - 4} width={to - from} height={8} rx={4} data-vague />
      ) : (
        <circle {...shared} cx={(from + to) / 2} cy={y} r={lit ? 7 : 4.5} />
      )}
    </g>
  );
}
