import { Button } from '@mantine/core';
import { useFlags } from '../client/queries.ts';
import { BracketGlyph } from '../parts/glyphs.tsx';
import { useLookingAt } from '../state/looking-at.tsx';
import classes from './entry-panel.module.css';

/** The questions this event is evidence of; one can be lit on the screen. */
export function EventFlags({ flags }: { readonly flags: readonly string[] }) {
  const { flagKey, lightFlag } = useLookingAt();
  const known = useFlags().data?.flags ?? [];
  const shown = known.filter((flag) => flags.includes(flag.key));
  if (shown.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3>Evidence of a question</h3>
      {shown.map((flag) => (
        <div key={flag.key} className={classes.flag}>
          <BracketGlyph />
          <div>
            {flag.summary}
            <Button
              variant="subtle"
              size="compact-xs"
              className={classes.flush}
              aria-pressed={flagKey === flag.key}
              onClick={() => lightFlag(flagKey === flag.key ? null : flag.key)}
            >
              {flagKey === flag.key ? 'Show everything alike' : 'Light up its evidence'}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
