import type { AgencyKind, Entry, IsoDay, Reading, StructuredCells } from '../../../shared/model/index.ts';

/** A hand-made entry: only what a test says, everything else empty. */
export interface EntryParts {
  readonly id: number;
  readonly kind: AgencyKind;
  readonly day: IsoDay | null;
  readonly until?: IsoDay;
  readonly time?: string;
  readonly text: string;
  readonly outcome?: string;
  readonly types?: readonly string[];
  readonly children?: readonly number[];
  readonly cells?: StructuredCells;
  readonly recorded?: IsoDay;
  readonly reading?: Partial<Reading>;
  readonly agency?: string;
}

const names: Partial<Record<AgencyKind, string>> = {
  'social-care': 'Ridley Council',
  police: 'Ridley Police',
  school: 'Larkspur Lane Primary',
  gp: 'Fen Surgery',
  'health-0-19': 'Ridley 0-19',
  hospital: 'Queen Maud Infirmary',
  housing: 'Marsh Homes',
};

export function buildEntry(parts: EntryParts): Entry {
  const agency = parts.agency ?? names[parts.kind] ?? parts.kind;
  return {
    id: parts.id,
    sourceId: 1,
    source: `${agency}.csv`,
    table: null,
    row: parts.id,
    agencyId: 1,
    agency,
    agencyKind: parts.kind,
    happened: toDate(parts.day, parts.until ?? parts.day, parts.time ?? null),
    recorded: parts.recorded === undefined ? null : toDate(parts.recorded, parts.recorded, null),
    text: parts.text,
    outcome: parts.outcome ?? '',
    cells: parts.cells ?? {},
    reading: {
      types: (parts.types ?? []).map((code) => ({ code, rule: 'test', because: 'test' })),
      subject: 'child',
      polarity: 'neutral',
      severity: 0,
      childSeen: 'unknown',
      children: [...(parts.children ?? [])],
      ownChildren: [],
      people: [],
      sightings: [],
      voices: [],
      basis: 'observed',
      facts: {},
      unknownNames: [],
      ...parts.reading,
    },
  };
}

function toDate(earliest: IsoDay | null, latest: IsoDay | null, time: string | null): Entry['happened'] {
  const raw = earliest ?? 'undated';
  return {
    raw,
    edtf: earliest,
    earliest,
    latest,
    time,
    problem: earliest === null ? 'no-date' : null,
    assumption: null,
  };
}
