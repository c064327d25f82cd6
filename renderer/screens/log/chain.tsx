import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import classes from './log.module.css';

interface ChainProps {
  /** Each line follows from the one before it. */
  readonly sound: boolean;
  /** The last check of the whole file; null until it is asked for. */
  readonly verified: { readonly sound: boolean; readonly findings: readonly string[] } | null;
}

/** Whether the log can be relied on, in words. */
export function Chain({ sound, verified }: ChainProps) {
  const whole = sound && verified?.sound !== false;
  const Icon = whole ? IconLink : IconAlertTriangle;
  return (
    <output className={classes.chain} data-broken={!whole || undefined}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <div>
        {sound
          ? 'The chain of the log is whole: every line follows from the one before it.'
          : 'The chain of the log is broken: a line was changed or taken out outside Throughline. Keep this copy, and compare it with an earlier one.'}
        {verified === null
          ? ''
          : verified.sound
            ? ' Pages and links of the file were checked just now and are sound.'
            : ' The check of the file found:'}
        {verified === null || verified.findings.length === 0 ? null : (
          <ul>
            {verified.findings.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        )}
      </div>
    </output>
  );
}
