import { scaleTime } from 'd3-scale';
import { agencyColour } from '../../parts/agency-mark.tsx';
import { toPictureTime } from '../../words/dates.ts';
import { sampleBands, sampleLanes, sampleQuestion, sampleSpan } from './sample-days.ts';
import classes from './sample-picture.module.css';

const width = 640;
const left = 112;
const right = 16;
const bandTop = 30;
const laneTop = 78;
const laneHeight = 36;
const bottom = laneTop + sampleLanes.length * laneHeight;

const x = scaleTime()
  .domain([toPictureTime(sampleSpan.from), toPictureTime(sampleSpan.to)])
  .range([left, width - right]);
const at = (day: string) => x(toPictureTime(day));
const years = [2019, 2020, 2021, 2022, 2023, 2024];

/** The invented sample family as a small timeline: seven agencies, five years, one question. */
export function SamplePicture() {
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${width} ${bottom + 52}`}
        role="img"
        aria-label="Timeline of the invented Ashdown family: entries of seven agencies from 2019 to 2024, two child protection plans, and one question: when did a social worker see Maisie?"
      >
        {years.map((year) => (
          <g key={year}>
            <line
              className={classes.year}
              x1={at(`${year}-01-01`)}
              x2={at(`${year}-01-01`)}
              y1={20}
              y2={bottom}
            />
            <text className={classes.yearLabel} x={at(`${year}-01-01`) + 4} y={16}>
              {year}
            </text>
          </g>
        ))}
        <text className={classes.lane} x={left - 12} y={bandTop + 15}>
          Plans
        </text>
        {sampleBands.map((band) => (
          <g key={band.from}>
            <rect
              className={band.strong ? classes.plan : classes.need}
              x={at(band.from)}
              width={at(band.to) - at(band.from)}
              y={bandTop}
              height={22}
              rx={3}
            />
            <text
              className={band.strong ? classes.planLabel : classes.needLabel}
              x={at(band.from) + 6}
              y={bandTop + 15}
            >
              {at(band.to) - at(band.from) > 60 ? band.label : ''}
            </text>
          </g>
        ))}
        <rect
          className={classes.question}
          x={at(sampleQuestion.from)}
          width={at(sampleQuestion.to) - at(sampleQuestion.from)}
          y={laneTop - 12}
          height={bottom - laneTop + 16}
        />
        {sampleLanes.map((lane, index) => {
          const middle = laneTop + index * laneHeight + 12;
          return (
            <g key={lane.kind} style={agencyColour(lane.kind)}>
              <text className={classes.lane} x={left - 12} y={middle + 4}>
                {lane.label}
              </text>
              <line className={classes.rule} x1={left} x2={width - right} y1={middle} y2={middle} />
              {lane.days.split(' ').map((day) => (
                <circle key={day} className={classes.dot} cx={at(day)} cy={middle} r={4.2} />
              ))}
            </g>
          );
        })}
        <path
          className={classes.bracket}
          d={`M${at(sampleQuestion.from)} ${bottom - 2} v10 H${at(sampleQuestion.to)} v-10`}
        />
        <text
          className={classes.words}
          x={(at(sampleQuestion.from) + at(sampleQuestion.to)) / 2}
          y={bottom + 28}
        >
          {sampleQuestion.words}
        </text>
      </svg>
      <figcaption>
        The sample case: the Ashdown family, invented. Seven agencies’ files, one chronology.
      </figcaption>
    </figure>
  );
}
