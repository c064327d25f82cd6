import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { patternById } from '../../../engine/patterns/registry.ts';
import { evaluateCaseReviews, type ReviewItem } from '../../../scripts/evaluation/case-reviews.ts';
import { sharedData } from '../../shared-data.ts';

/** Every item that a published review gives as its finding has a verdict with its reason. */

const folder = sharedData('case-reviews');
const reviews = ['CASE_1_VC', 'CASE_2_BRS', 'CASE_3_COV', 'CASE_4_FIF'];

function reported(review: string): string[] {
  const truth = JSON.parse(readFileSync(`${folder}/${review}/ground_truth.json`, 'utf8')) as {
    readonly patterns: readonly { readonly pattern: string; readonly basis: string }[];
  };
  return truth.patterns
    .filter(({ basis }) => basis === 'finding as reported')
    .map(({ pattern }) => `${review}: ${pattern}`);
}

describe.runIf(folder !== null)('published reviews', () => {
  let items: ReviewItem[];
  beforeAll(async () => {
    items = await evaluateCaseReviews(folder as string);
  });

  it('are answered item by item', () => {
    expect(items.map(({ review, item }) => `${review}: ${item}`)).toEqual(reviews.flatMap(reported));
  });

  it('say why, item by item, and name patterns that there are', () => {
    for (const { item, patterns, verdict, reason } of items) {
      expect(reason.length, item).toBeGreaterThan(20);
      expect(reason).not.toContain('No pattern corresponds to this wording');
      expect(patterns.every((id) => patternById(id) !== undefined)).toBe(true);
      expect(patterns.length === 0).toBe(verdict === 'no pattern asks this');
    }
  });

  it('find what the dates allow', () => {
    const found = items
      .filter(({ verdict }) => verdict === 'found')
      .map(({ review, item }) => `${review}: ${item}`);
    expect(found).toEqual(
      expect.arrayContaining(['CASE_2_BRS: Repeat referrals', 'CASE_4_FIF: Drift / unallocated case']),
    );
  });
});
