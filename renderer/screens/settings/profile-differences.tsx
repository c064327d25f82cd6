import { Button } from '@mantine/core';
import type { PatternDifference } from '../../../shared/contract/settings.ts';
import classes from './profile.module.css';

/** Which patterns this case asks otherwise than its profile does, and where to change that. */
export function ProfileDifferences({ differences }: { readonly differences: readonly PatternDifference[] }) {
  return (
    <div className={classes.differences}>
      {differences.length === 0 ? (
        <p>Every pattern is asked in this case as the profile has it.</p>
      ) : (
        <ul>
          {differences.map((difference) => (
            <li key={difference.id}>
              <strong>{difference.name}</strong>
              {differenceWords(difference).map((words) => (
                <span key={words}>{words}</span>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Button component="a" href="#/patterns" variant="default" size="compact-sm">
        Go to Patterns, All patterns
      </Button>
    </div>
  );
}

/** "On here, off in the profile", then each number: "Missed appointments: 5 here, 3 in the profile". */
function differenceWords({ on, parameters }: PatternDifference): readonly string[] {
  const switched = on === null ? [] : [on ? 'On here, off in the profile' : 'Off here, on in the profile'];
  return [
    ...switched,
    ...parameters.map(
      ({ label, value, ofProfile }) =>
        `${label}: ${inWords(value)} here, ${inWords(ofProfile)} in the profile`,
    ),
  ];
}

function inWords(value: number | string | boolean): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
