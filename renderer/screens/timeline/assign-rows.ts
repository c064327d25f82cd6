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
 * The rows of each lane so that all lanes fit a picture of a height. Every lane has at least one; what
 * height is left goes, row by row, to the lane that still lacks most.
 */
export function rowsThatFit(lanes: readonly (readonly Extent[])[], pictureHeight: number): readonly number[] {
  const wanted = lanes.map((extents) => Math.max(0, ...assignRows(extents, mostRowsEver)) + 1);
  const given = wanted.map(() => 1);
  for (;;) {
    const lacking = wanted.map((rows, lane) => rows - (given[lane] ?? 0));
    const neediest = lacking.indexOf(Math.max(...lacking));
    if ((lacking[neediest] ?? 0) <= 0) return given;
    given[neediest] = (given[neediest] ?? 0) + 1;
    if (heightOf(given) > pictureHeight) {
      given[neediest] = (given[neediest] ?? 0) - 1;
      return given;
    }
  }
}

function heightOf(rows: readonly number[]): number {
  return rows.reduce((sum, count) => sum + Math.max(nameHeight, count * rowHeight + 2), axisHeight);
}
