import { Menu } from '@mantine/core';
import { useFlags } from '../../client/queries.ts';
import { BracketGlyph } from '../../parts/glyphs.tsx';
import { useFilter } from '../../state/filter.tsx';
import { goTo } from '../../state/location.ts';
import { useLookingAt } from '../../state/looking-at.tsx';
import { countOf } from '../../words/numbers.ts';
import classes from './event-table.module.css';

interface FlagsCellProps {
  readonly flags: readonly string[];
  readonly reachable: boolean;
}

/** The questions an event is evidence of; each can be opened or have its evidence shown. */
export function FlagsCell({ flags, reachable }: FlagsCellProps) {
  const known = useFlags().data?.flags ?? [];
  const { narrow } = useFilter();
  const { lightFlag } = useLookingAt();
  if (flags.length === 0) return null;
  return (
    <Menu position="bottom-end" width={320} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.flags}
          tabIndex={reachable ? 0 : -1}
          aria-label={`Evidence of ${countOf(flags.length, 'flag')}`}
          onClick={(click) => click.stopPropagation()}
        >
          <BracketGlyph />
          {flags.length}
        </button>
      </Menu.Target>
      <Menu.Dropdown onClick={(click) => click.stopPropagation()}>
        {flags.map((key) => {
          const flag = known.find((candidate) => candidate.key === key);
          return (
            <div key={key}>
              <Menu.Label className={classes.flagWords}>{flag?.summary ?? 'A flag'}</Menu.Label>
              <Menu.Item onClick={() => narrow({ flag: key })}>Show its evidence only</Menu.Item>
              <Menu.Item
                onClick={() => {
                  lightFlag(key);
                  goTo('patterns');
                }}
              >
                Open the question
              </Menu.Item>
            </div>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
