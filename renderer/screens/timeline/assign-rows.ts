/** Where something stands along the axis, in any one unit. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Height of a row of symbols, and of the axis above the lanes, in pixels. */
const rowHeight = 19;
const axisHeight = 24;

/** Rows that each lane may have so that all lanes fit a picture of a height; at least one, at most five. */
export function rowsThatFit(pictureHeight: number, lanes: number): number {
  const laneHeight = (pictureHeight - axisHeight) / Math.max(1, lanes);
  return Math.min(5, Math.max(1, Math.floor((laneHeight - 6) / rowHeight)));
}

/**
 * A row for each extent (given in order of `from`) so that extents in one row do not overlap, in no
 * more than `mostRows` rows. Where the rows are full, an extent goes to the row that ends first: it
 * then overlaps as little as can be, and the lane stays low enough for all lanes to be seen.
 */
export function assignRows(extents: readonly Extent[], mostRows: number): readonly number[] {
  const ends: number[] = [];
  return extents.map(({ from, to }) => {
    let row = ends.findIndex((end) => end <= from);
    if (row < 0) row = ends.length < mostRows ? ends.length : ends.indexOf(Math.min(...ends));
    ends[row] = Math.max(ends[row] ?? to, to);
    return row;
  });
}
