import {
  adversities,
  agencyByYear,
  childByMonth,
  fourPurposes,
  missedAppointments,
  missedResponses,
  seenHeardHelped,
  significantHarm,
} from '../lenses/index.ts';
import type { LensViews } from '../../shared/contract/lenses.ts';
import type { Chronology } from '../../shared/model/index.ts';
import { knownOn } from '../match/index.ts';
import { procedures } from './context.ts';

/** Lists of the lenses are read-only; the contract's are plain. They are never changed on the way. */
type Plain<Value> = Value extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;

const plain = <Value>(value: Value): Plain<Value> => value as Plain<Value>;

function lensViews(chronology: Chronology): LensViews {
  return plain({
    seenHeardHelped: seenHeardHelped(chronology),
    missedAppointments: missedAppointments(chronology),
    missedResponses,
    childByMonth: childByMonth(chronology),
    agencyByYear: agencyByYear(chronology),
    adversities: adversities(chronology),
    fourPurposes: fourPurposes(chronology),
    significantHarm: significantHarm(chronology),
  });
}

const { lenses } = procedures;

export const lensesRouter = {
  all: lenses.all.handler(({ context }) => lensViews(context.workspace.session.state.chronology)),
  knownOn: lenses.knownOn.handler(({ context, input }) =>
    plain(knownOn(context.workspace.session.state.events, input.day)),
  ),
};
