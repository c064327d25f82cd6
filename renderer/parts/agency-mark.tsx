import type { CSSProperties } from 'react';
import { agencyKindFacts } from '../../shared/model/agency.ts';
import type { AgencyKind } from '../../shared/model/agency.ts';
import classes from './agency-mark.module.css';

interface AgencyMarkProps {
  readonly kind: AgencyKind;
  readonly name: string;
  /** Shows the agency's name beside the mark. */
  readonly named?: boolean;
}

/** The colour of an agency as a style for elements that draw with `--agency`. */
export function agencyColour(kind: AgencyKind): CSSProperties {
  return { '--agency': agencyKindFacts[kind].colour } as CSSProperties;
}

/** Two letters on the agency's colour; the name is always there for those who cannot see it. */
export function AgencyMark({ kind, name, named = false }: AgencyMarkProps) {
  const mark = (
    <abbr className={classes.mark} style={agencyColour(kind)} title={name}>
      {agencyKindFacts[kind].mark}
    </abbr>
  );
  if (!named) return mark;
  return (
    <span className={classes.named}>
      {mark}
      <span>{name}</span>
    </span>
  );
}
