import { describe, expect, it } from 'vitest';
import { runPatterns } from '../../../../engine/patterns/run.ts';
import { england } from '../../../../engine/profiles/data/england.ts';
import { build } from './build.ts';

function askedOfAbsence(text: string, school?: readonly [string, string], born = '2013-01-01') {
  const chronology = build({
    children: { Alfie: born },
    rows: [{ on: '2022-11-08', by: 'social-care', types: '', text }],
    referenceDate: '2022-12-16',
    coverage: {
      'social-care': ['2020-01-01', '2022-12-16'],
      ...(school === undefined ? {} : { school }),
    },
  });
  return runPatterns(chronology, { profile: england, only: ['school-absence'] }).map(({ status }) => status);
}

describe('absence of which another agency tells', () => {
  it.each([
    'Mum says Alfie has been off a fair bit this term.',
    'He is missing a lot of school.',
    'Attendance is poor, mother knows.',
    'Not been in school since half term.',
    'School refusal discussed with GP.',
    'Kept him off again for a cold.',
    'Attendance 78%, worry.',
  ])('cannot be assessed without school records: %s', (text) => {
    expect(askedOfAbsence(text)).toEqual(['cannot-assess']);
  });

  it.each([
    'No concerns about attendance at school.',
    'Seen at school, settled.',
    'SW off sick until Monday.',
    'Attendance good, in school every day.',
  ])('is not told by: %s', (text) => {
    expect(askedOfAbsence(text)).toEqual([]);
  });

  it('is answered by school’s own records, and is not asked of a toddler', () => {
    expect(askedOfAbsence('He is missing a lot of school.', ['2022-09-01', '2022-12-16'])).toEqual([]);
    expect(askedOfAbsence('He is missing a lot of school.', undefined, '2020-05-01')).toEqual([]);
    expect(askedOfAbsence('He is missing a lot of school.', ['2022-09-01', '2022-10-31'])).toEqual([
      'cannot-assess',
    ]);
  });
});
