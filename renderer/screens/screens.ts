import {
  IconFilePlus,
  IconFileText,
  IconFolders,
  IconGitMerge,
  IconHistory,
  IconListDetails,
  IconHelpCircle,
  IconLayoutGrid,
  IconSettings,
  IconTimelineEvent,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@tabler/icons-react';
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { CaseSummary } from '../../shared/contract/case-file.ts';

export interface Screen {
  /** The word in the address: `#/timeline`. */
  readonly id: string;
  readonly label: string;
  readonly icon: Icon;
  readonly component: LazyExoticComponent<ComponentType>;
  /** Stands in the left rail. */
  readonly inRail: boolean;
  /** Shows the filter bar. */
  readonly filtered: boolean;
  /** Things waiting for a person, shown beside the label. */
  readonly waiting?: (summary: CaseSummary) => number;
  /** What the number counts, for those who hear it. */
  readonly waitingFor?: string;
}

/**
 * All screens of an open case, in the order of the rail. A new screen is a folder
 * `renderer/screens/NAME/` whose main file exports the component, and a line here.
 */
export const screens: readonly Screen[] = [
  {
    id: 'chronology',
    label: 'Chronology',
    icon: IconListDetails,
    component: lazy(() => import('./chronology/chronology.tsx').then((m) => ({ default: m.Chronology }))),
    inRail: true,
    filtered: true,
  },
  {
    id: 'timeline',
    label: 'Timeline',
    icon: IconTimelineEvent,
    component: lazy(() => import('./timeline/timeline.tsx').then((m) => ({ default: m.Timeline }))),
    inRail: true,
    filtered: true,
  },
  {
    id: 'matches',
    label: 'Matches',
    icon: IconGitMerge,
    component: lazy(() => import('./matches/matches.tsx').then((m) => ({ default: m.Matches }))),
    inRail: true,
    filtered: true,
    waiting: (summary) => summary.openMatches,
    waitingFor: 'matches to decide',
  },
  {
    id: 'patterns',
    label: 'Patterns',
    icon: IconHelpCircle,
    component: lazy(() => import('./patterns/patterns.tsx').then((m) => ({ default: m.Patterns }))),
    inRail: true,
    filtered: true,
    waiting: (summary) => summary.undecidedFlags,
    waitingFor: 'questions to answer',
  },
  {
    id: 'views',
    label: 'Views',
    icon: IconLayoutGrid,
    component: lazy(() => import('./views/views.tsx').then((m) => ({ default: m.Views }))),
    inRail: true,
    filtered: true,
  },
  {
    id: 'people',
    label: 'People',
    icon: IconUsers,
    component: lazy(() => import('./people/people.tsx').then((m) => ({ default: m.People }))),
    inRail: true,
    filtered: false,
  },
  {
    id: 'sources',
    label: 'Sources',
    icon: IconFolders,
    component: lazy(() => import('./sources/sources.tsx').then((m) => ({ default: m.Sources }))),
    inRail: true,
    filtered: false,
  },
  {
    id: 'reports',
    label: 'Reports',
    icon: IconFileText,
    component: lazy(() => import('./reports/reports.tsx').then((m) => ({ default: m.Reports }))),
    inRail: true,
    filtered: false,
  },
  {
    id: 'log',
    label: 'Log',
    icon: IconHistory,
    component: lazy(() => import('./log/log.tsx').then((m) => ({ default: m.Log }))),
    inRail: true,
    filtered: false,
  },
  {
    id: 'settings',
    label: 'Settings',
    icon: IconSettings,
    component: lazy(() => import('./settings/settings.tsx').then((m) => ({ default: m.Settings }))),
    inRail: true,
    filtered: false,
  },
  {
    id: 'import',
    label: 'Add records',
    icon: IconFilePlus,
    component: lazy(() => import('./import/import.tsx').then((m) => ({ default: m.Import }))),
    inRail: false,
    filtered: false,
  },
];

/** The screen an address names; the chronology when it names none. */
export function screenOf(id: string): Screen {
  const found = screens.find((screen) => screen.id === id) ?? screens[0];
  if (found === undefined) throw new Error('there is no screen');
  return found;
}
