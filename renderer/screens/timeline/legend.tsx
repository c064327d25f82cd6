import { Popover } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconPencil } from '@tabler/icons-react';
import classes from './timeline.module.css';
import { bracketPath, ringPath, symbolPaths } from './symbols.ts';

const dot = { path: symbolPaths.dot, className: 'tl-solid' };
const rows = [
  { words: 'Event on a day', parts: [dot] },
  { words: 'Several agencies’ accounts of it', parts: [dot, { path: ringPath, className: 'tl-ring' }] },
  { words: 'Evidence of a question', parts: [dot, { path: bracketPath, className: 'tl-bracket' }] },
  {
    words: 'Planned, not known to have happened',
    parts: [{ path: symbolPaths.dot, className: 'tl-hollow' }],
  },
  { words: 'Child not brought', parts: [{ path: symbolPaths['not-brought'], className: 'tl-solid' }] },
  { words: 'Child’s own words', parts: [{ path: symbolPaths.voice, className: 'tl-solid' }] },
  { words: 'Child seen', parts: [{ path: symbolPaths.seen, className: 'tl-solid' }] },
  { words: 'Strength', parts: [{ path: symbolPaths.strength, className: 'tl-solid' }] },
];

/** What the shapes mean. */
export function Legend() {
  return (
    <Popover width={300} position="bottom-end">
      <Popover.Target>
        <button type="button" className={classes.legendButton}>
          Shapes <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.legend}>
          {rows.map((row) => (
            <li key={row.words}>
              <span className="tl-item">
                <svg viewBox="0 0 16 16" aria-hidden>
                  {row.parts.map((part) => (
                    <path key={part.path} d={part.path} className={part.className} />
                  ))}
                </svg>
              </span>
              {row.words}
            </li>
          ))}
          <li>
            <span className={classes.soft} /> Date not exact: the bar runs from the first to the last possible
            day
          </li>
          <li>
            <span className={classes.solid} /> Lasted from one day to another
          </li>
          <li>
            <IconPencil size={16} stroke={2} aria-hidden /> Plan, worker or address set by hand
          </li>
          <li>
            <IconAlertTriangle size={16} stroke={2} aria-hidden /> Its records contradict, leave a gap or are
            not exact
          </li>
          <li>
            <span className={classes.hatched} /> Agency’s records not loaded: silence means nothing
          </li>
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
