import type { LensViews } from '../../../shared/contract/lenses.ts';
import type { IsoDay } from '../../../shared/model/dates.ts';
import type { Person } from '../../../shared/model/person.ts';
import { Adversities } from './adversities.tsx';
import { AgencyByYear } from './agency-by-year.tsx';
import { ChildByMonth } from './child-by-month.tsx';
import { FourPurposes } from './four-purposes.tsx';
import { MissedAppointments } from './missed-appointments.tsx';
import { OnThisDay } from './on-this-day.tsx';
import { SeenHeardHelped } from './seen-heard-helped.tsx';
import { SignificantHarm } from './significant-harm.tsx';
import type { Lines } from './use-views.ts';
import type { ViewId } from './view-ids.ts';

interface OpenViewProps {
  readonly id: ViewId;
  readonly views: LensViews;
  readonly lines: Lines;
  readonly people: readonly Person[];
  /** The day the case is looked at; null while it is not known. */
  readonly referenceDate: IsoDay | null;
  /** Children the filter leaves; empty: all. */
  readonly only: readonly number[];
}

/** The view that is chosen, given what it needs of the whole. */
export function OpenView({ id, views, lines, people, referenceDate, only }: OpenViewProps) {
  const wanted = (child: number) => only.length === 0 || only.includes(child);
  switch (id) {
    case 'seen': {
      const rows = views.seenHeardHelped.filter(({ child }) => wanted(child));
      return <SeenHeardHelped rows={rows} lines={lines} people={people} referenceDate={referenceDate} />;
    }
    case 'missed': {
      const rows = views.missedAppointments.filter(
        ({ children }) => only.length === 0 || children.some(wanted),
      );
      return (
        <MissedAppointments rows={rows} responses={views.missedResponses} lines={lines} people={people} />
      );
    }
    case 'months': {
      const rows = views.childByMonth.rows.filter(({ child }) => wanted(child));
      return <ChildByMonth months={views.childByMonth.months} rows={rows} lines={lines} people={people} />;
    }
    case 'agencies':
      return <AgencyByYear view={views.agencyByYear} lines={lines} />;
    case 'adversities':
      return <Adversities rows={views.adversities} lines={lines} people={people} />;
    case 'purposes':
      return <FourPurposes view={views.fourPurposes} lines={lines} people={people} />;
    case 'harm':
      return <SignificantHarm headings={views.significantHarm} lines={lines} />;
    case 'day':
      return <OnThisDay lines={lines} referenceDate={referenceDate} />;
  }
}
