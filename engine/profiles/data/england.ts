import type { Profile } from '../profile.ts';

/** The neutral profile: Working Together names and the team's defaults, no local strategy. */
export const england: Profile = {
  id: 'england',
  name: 'England (no local strategy)',
  description: 'National names and timescales; every other number is a team default.',
  source: 'team default',
  definition: {
    text: "The persistent failure to meet a child's basic physical and/or psychological needs, likely to result in the serious impairment of the child's health or development.",
    year: '2023',
    source: 'Working Together to Safeguard Children',
  },
  labels: {},
  neglectTypes: [
    { label: 'Physical', domain: 'physical' },
    { label: 'Emotional', domain: 'emotional' },
    { label: 'Educational', domain: 'educational' },
    { label: 'Medical', domain: 'medical' },
    { label: 'Nutritional', domain: 'nutritional' },
    { label: 'Supervisory', domain: 'supervisory' },
  ],
  tools: [],
  levelsOfNeed: [],
  measures: [],
  patterns: { on: [], off: [] },
  parameters: {},
};
