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

/** Height of a row of symbols, of a lane's name, and of the axis above the lanes, in pixels. */
const rowHeight = 19;
const nameHeight = 36;
const axisHeight = 26;
const mostRowsEver = 6;

/**
 * The rows that lanes may have so that all of them fit a picture of a height: as many as help, at
 * least one. A lane is as high as the rows it uses, so that crowded lanes take what quiet ones leave.
 */
export function rowsThatFit(lanes: readonly (readonly Extent[])[], pictureHeight: number): number {
  for (let rows = mostRowsEver; rows > 1; rows -= 1) {
    const height = lanes
      .map((extents) => Math.max(-1, ...assignRows(extents, rows)) + 1)
      .reduce((sum, used) => sum + Math.max(nameHeight, used * rowHeight + 6), axisHeight);
    if (height <= pictureHeight) return rows;
  }
  return 1;
}
