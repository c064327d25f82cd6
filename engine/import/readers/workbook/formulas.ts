/** How many formula cells a sheet's XML holds, and how many of them without a stored value. */
interface FormulaCount {
  readonly formulas: number;
  readonly withoutValue: number;
}

/**
 * Counts formula cells in the XML of one sheet. A program that writes formulas without working them out
 * leaves `<f>` with no `<v>`: such a cell has no value to read, and must not be taken for zero.
 */
export function countFormulas(sheetXml: Uint8Array): FormulaCount {
  const xml = Buffer.from(sheetXml.buffer, sheetXml.byteOffset, sheetXml.byteLength);
  let formulas = 0;
  let withoutValue = 0;
  for (let at = xml.indexOf('<f'); at !== -1; at = xml.indexOf('<f', at + 2)) {
    const next = xml[at + 2];
    // `<f>`, `<f ...>`, `<f/>`; not `<formula...`, `<filter...`.
    if (next !== 0x3e && next !== 0x20 && next !== 0x2f) continue;
    const end = xml.indexOf('</c>', at);
    if (end === -1) break;
    formulas += 1;
    const cell = xml.subarray(at, end);
    if (!cell.includes('<v>') || cell.includes('<v></v>')) withoutValue += 1;
    at = end;
  }
  return { formulas, withoutValue };
}
