import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import classes from './flag-detail.module.css';
import { SettingsTable } from './settings-table.tsx';
import { tierWords } from './tier-words.ts';

interface BasisOfFlagProps {
  readonly flag: Flag;
  readonly info: PatternInfo | undefined;
  readonly siblings: readonly Flag[];
}

/** Where the question comes from: the practice source, how strong it is, and every number in it. */
export function BasisOfFlag({ flag, info, siblings }: BasisOfFlagProps) {
  return (
    <div className={classes.part}>
      <h3>Where this question comes from</h3>
      <p className={classes.source}>
        <strong>{tierWords[flag.tier].label}.</strong> {flag.source}
        <small>
          Pattern “{flag.name}”{info === undefined ? '' : `, ${info.number}`}, version {flag.version}.{' '}
          {tierWords[flag.tier].meaning}
        </small>
      </p>
      {info === undefined ? null : (
        <details className={classes.fold}>
          <summary>Its numbers, and what others would change</summary>
          <SettingsTable key={info.id} info={info} flags={siblings} />
        </details>
      )}
    </div>
  );
}
