import { describe, expect, it } from 'vitest';
import { toWordRows, wordToKeep } from '../../../renderer/screens/settings/word-rows.ts';
import type { WordRow } from '../../../renderer/screens/settings/word-rows.ts';
import { viewLabel } from '../../../renderer/screens/views/view-ids.ts';
import { groupWords } from '../../../renderer/words/group-words.ts';
import { periodWord } from '../../../shared/profile/period-words.ts';
import { wordKeys } from '../../../shared/profile/words.ts';

const chosen = { labels: { 'early help': 'Stronger Families', 'front door': 'MASH' } };
const settled = { labels: { 'early help': 'Family Help' } };

function rowOf(key: string): WordRow {
  const row = toWordRows(chosen, settled).find((candidate) => candidate.key === key);
  if (row === undefined) throw new Error(`no row for ${key}`);
  return row;
}

describe('words of a profile', () => {
  it('have a row each, with the neutral, the profile’s and the case’s word', () => {
    expect(toWordRows(chosen, settled)).toHaveLength(wordKeys.length);
    expect(rowOf('early help')).toMatchObject({
      neutral: 'Early help',
      ofProfile: 'Stronger Families',
      now: 'Family Help',
    });
    expect(rowOf('front door')).toMatchObject({ ofProfile: 'MASH', now: 'Front door' });
    expect(rowOf('plan')).toMatchObject({ ofProfile: 'Plan', now: 'Plan' });
  });

  it('are kept only where something was typed that differs', () => {
    expect(wordToKeep(rowOf('early help'), ' Family Help ')).toBeUndefined();
    expect(wordToKeep(rowOf('early help'), 'Early Family Help')).toBe('Early Family Help');
    expect(wordToKeep(rowOf('early help'), '')).toBeNull();
    expect(wordToKeep(rowOf('early help'), 'Stronger Families')).toBeNull();
    expect(wordToKeep(rowOf('plan'), '')).toBeUndefined();
  });

  it('stand for themes, periods and the view of who was seen', () => {
    expect(groupWords('front door', chosen.labels)).toBe('MASH');
    expect(groupWords('police and community', chosen.labels)).toBe('Police and community');
    expect(periodWord('early-help', chosen.labels)).toBe('Stronger Families');
    expect(periodWord('child-in-need', chosen.labels)).toBe('Child in need plan');
    expect(periodWord('worker', chosen.labels)).toBe('Social worker');
    expect(viewLabel('seen', {})).toBe('Seen, heard, helped');
    expect(viewLabel('seen', { voice: 'Listened to' })).toBe('Seen, Listened to, helped');
    expect(viewLabel('harm', { voice: 'Listened to' })).toBe('Significant harm headings');
  });
});
