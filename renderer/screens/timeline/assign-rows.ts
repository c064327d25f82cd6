/** Where something stands along the axis, in any one unit. */
export interface Extent {
  readonly from: number;
  readonly to: number;
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
