import type { CaseSummary } from '../../shared/contract/case-file.ts';
import { screens } from '../screens/screens.ts';
import { formatCount } from '../words/numbers.ts';
import classes from './rail.module.css';

interface RailProps {
  readonly summary: CaseSummary;
  readonly current: string;
}

/** The screens down the left, each with icon and label, and what waits for a person. */
export function Rail({ summary, current }: RailProps) {
  return (
    <nav className={classes.rail} aria-label="Screens">
      {screens
        .filter((screen) => screen.inRail)
        .map((screen) => {
          const waiting = screen.waiting?.(summary) ?? 0;
          const Icon = screen.icon;
          return (
            <a
              key={screen.id}
              href={`#/${screen.id}`}
              className={classes.item}
              aria-current={screen.id === current ? 'page' : undefined}
            >
              <span className={classes.icon}>
                <Icon size={22} stroke={1.6} aria-hidden />
                {waiting > 0 ? (
                  <span className={classes.count} aria-hidden>
                    {waiting > 999 ? '999+' : waiting}
                  </span>
                ) : null}
              </span>
              <span>{screen.label}</span>
              {waiting > 0 ? (
                <span className={classes.heard}>
                  , {formatCount(waiting)} {screen.waitingFor}
                </span>
              ) : null}
            </a>
          );
        })}
    </nav>
  );
}
