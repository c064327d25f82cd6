import { describe, expect, it } from 'vitest';
import { attendanceInColumns } from '../../../../engine/read/columns/attendance-columns.ts';
import { sightingsInColumns } from '../../../../engine/read/columns/seen-columns.ts';

const attendance = (cells: Readonly<Record<string, string>>) => attendanceInColumns(cells, null, null);

describe('columns of attendance figures', () => {
  it('take the share attended, whichever percentage stands first', () => {
    expect(attendance({ '% unauthorised absence': '2', '% attendance': '98' })?.percent).toBe(98);
  });

  it('read a share written as a fraction', () => {
    expect(attendance({ 'Attendance %': '0.85' })?.percent).toBe(85);
  });

  it('are not any column of percentages', () => {
    expect(attendance({ 'Weight percentile': '2' })).toBeNull();
  });
});

describe('columns that say whether a child was seen', () => {
  const seen = (value: string) => sightingsInColumns({ 'Child seen': value }, [1], []).map((one) => one.seen);

  it('read a tick as yes', () => {
    expect(seen('✓')).toEqual(seen('Yes'));
    expect(seen('✓')).toHaveLength(1);
  });

  it('read "N.A." and "N/A" as nothing said', () => {
    expect(seen('N.A.')).toEqual([]);
    expect(seen('N/A')).toEqual([]);
  });
});
