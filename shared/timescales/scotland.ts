import type { Timescale } from './timescale.ts';

/**
 * Timescales of Scotland (row 45). Never mixed with those of England: they are used only where a
 * profile says that the family's plan is a Scottish one.
 */
export const scotlandTimescales: readonly Timescale[] = [
  {
    id: 'scotland-planning-meeting',
    row: 45,
    name: 'Child protection planning meeting',
    nation: 'Scotland',
    trigger: { on: 'event', types: ['strategy_discussion', 's47_start'] },
    expected: { types: ['icpc'], words: 'the child protection planning meeting' },
    limit: { n: 28, unit: 'd' },
    tier: 'statutory',
    source: 'National guidance for child protection in Scotland 2021, updated 2023',
    confidence: 'R',
  },
  {
    id: 'scotland-core-group',
    row: 45,
    name: 'First core group',
    nation: 'Scotland',
    trigger: { on: 'status-start', status: 'child-protection-plan' },
    expected: { types: ['core_group'], words: 'the first core group' },
    while: 'child-protection-plan',
    limit: { n: 15, unit: 'WD' },
    tier: 'statutory',
    source: 'National guidance for child protection in Scotland 2021, updated 2023',
    confidence: 'R',
  },
  {
    id: 'scotland-review',
    row: 45,
    name: 'Review',
    nation: 'Scotland',
    trigger: { on: 'status-start', status: 'child-protection-plan' },
    expected: { types: ['rcpc', 'cpp_end'], words: 'the review' },
    while: 'child-protection-plan',
    limit: { n: 6, unit: 'm' },
    tier: 'statutory',
    source: 'National guidance for child protection in Scotland 2021, updated 2023',
    confidence: 'R',
  },
];
