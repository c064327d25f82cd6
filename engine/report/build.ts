import { formatDay } from '../../shared/dates/index.ts';
import type { Person } from '../../shared/model/index.ts';
import type { Block, Report, ReportInput } from './model.ts';
import { professionalJudgement } from './model.ts';
import { timelinePicture } from './pictures/timeline.ts';
import { pseudonymiser, type Rename } from './pseudonyms.ts';
import { peopleTable, recordsTable, statusTable } from './sections/background.ts';
import { chronologyTable } from './sections/chronology-table.ts';
import { knowledgeBlocks } from './sections/knowledge.ts';
import { leftOutBlocks, leftOutSentences } from './sections/left-out.ts';
import { concernBlocks, definitionBlocks } from './sections/partnership.ts';
import { questionBlocks } from './sections/questions.ts';
import { strengthBlocks, voiceBlocks } from './sections/strengths.ts';
import { selectEvents } from './select-events.ts';

const titles: Readonly<Record<Report['kind'], string>> = {
  chronology: 'Multi-agency chronology',
  conference: 'Chronology for the child protection conference',
  'practice-review': 'Practice review chronology',
};

interface Parts {
  readonly input: ReportInput;
  readonly events: ReturnType<typeof selectEvents>['events'];
  readonly flags: ReportInput['flags'];
  readonly children: readonly Person[];
  readonly rename: Rename;
}

function childrenOf({ chronology, options }: ReportInput): readonly Person[] {
  const children = chronology.people.filter(({ role }) => role === 'child');
  return options.child === undefined ? children : children.filter(({ id }) => id === options.child);
}

/** Questions about the child asked for, in the span asked for. */
function flagsFor({ flags, options }: ReportInput): ReportInput['flags'] {
  return flags.filter(
    (flag) =>
      (options.child === undefined || flag.children.length === 0 || flag.children.includes(options.child)) &&
      (options.from === undefined || flag.to >= options.from) &&
      (options.to === undefined || flag.from <= options.to),
  );
}

function pictureBlocks({ input, events, flags, rename }: Parts): Block[] {
  const picture = timelinePicture(input.chronology, events, flags, input.profile.labels, rename);
  if (!picture) return [];
  return [
    { kind: 'heading', level: 2, text: 'The records at a glance' },
    { kind: 'picture', ...picture },
    {
      kind: 'paragraph',
      text: 'A point is a dated event, a pale bar a vague date, a ring an event with several accounts, a bracket a question raised. An empty stretch may only mean that no records are loaded for it.',
      style: 'muted',
    },
  ];
}

function background({ input, rename }: Parts): Block[] {
  return [
    { kind: 'heading', level: 2, text: 'Family' },
    peopleTable(input.chronology.people, rename, input.options.anonymise === true),
    { kind: 'heading', level: 2, text: 'Plans and workers' },
    statusTable(
      input.chronology,
      input.profile.labels,
      rename,
      input.options.anonymise === true,
      input.options.child,
    ),
  ];
}

function chronologyBlocks({ input, events, rename }: Parts): Block[] {
  return [{ kind: 'heading', level: 2, text: 'Chronology' }, chronologyTable(events, input.notes, rename)];
}

function blocksOf(parts: Parts): Block[] {
  const { input, events, flags, children, rename } = parts;
  const { people, events: all } = input.chronology;
  const questions = questionBlocks(flags, people, all, rename, input.options.anonymise === true);
  const { profile, options } = input;
  const strengths = strengthBlocks(events, profile.labels, rename);
  const concerns = concernBlocks(input.chronology, events, profile, options.child);
  const records: Block[] = [
    { kind: 'heading', level: 2, text: 'Records this is made from' },
    recordsTable(input, rename),
  ];
  switch (input.options.kind) {
    case 'chronology':
      return [...pictureBlocks(parts), ...chronologyBlocks(parts), ...strengths, ...records];
    case 'conference':
      return [
        ...pictureBlocks(parts),
        ...background(parts),
        ...questions,
        ...concerns,
        ...strengths,
        ...voiceBlocks(events, children, rename),
        ...chronologyBlocks(parts),
        ...definitionBlocks(profile),
        ...records,
      ];
    case 'practice-review':
      return [
        ...pictureBlocks(parts),
        ...background(parts),
        ...questions,
        ...knowledgeBlocks(events, rename),
        ...concerns,
        ...strengths,
        ...chronologyBlocks(parts),
        ...definitionBlocks(profile),
        ...records,
      ];
  }
}

/**
 * The report as plain data, built once; each writer turns the same data into its format. With
 * `anonymise`, people on the people list stand under their pseudonyms throughout.
 */
export function buildReport(input: ReportInput): Report {
  const { options, chronology } = input;
  const rename: Rename = options.anonymise ? pseudonymiser(chronology.people) : (text) => text;
  const { events, leftOut: fromSelection } = selectEvents(input);
  const children = childrenOf(input);
  const parts: Parts = { input, events, flags: flagsFor(input), children, rename };
  const leftOut = leftOutSentences(input, events, fromSelection).map(rename);
  const names = children.map(({ name }) => rename(name)).join(', ');
  const title = titles[options.kind];
  return {
    kind: options.kind,
    title,
    subtitle: options.anonymise ? names : [input.title, names].filter((part) => part !== '').join(' — '),
    madeOn: input.madeOn,
    anonymised: options.anonymise === true,
    leftOut,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'paragraph',
        text: options.anonymise ? names : [input.title, names].filter(Boolean).join(' — '),
        style: 'strong',
      },
      {
        kind: 'paragraph',
        text: `Made on ${formatDay(input.madeOn)} from ${input.sources.length} files; ${events.length} events; reference date ${formatDay(chronology.referenceDate)}.`,
        style: 'muted',
      },
      { kind: 'paragraph', text: professionalJudgement },
      ...blocksOf(parts),
      ...leftOutBlocks(leftOut),
    ],
  };
}
