/**
 * How far a worksheet is filled in.
 *
 * @typedef {{[column: string]: string}} Cells  of one row: what is written, or the id of what is chosen
 */

/**
 * Whether a row has something in it: any cell will do.
 * @param {Cells} cells
 * @returns {boolean}
 */
export function isAnswered(cells) {
  return Object.values(cells).some((cell) => cell.trim() !== "");
}

/**
 * What to keep of a row: the cells that are filled in now, and those that this version of the worksheet cannot show.
 * @param {Cells} kept      what is kept so far
 * @param {Cells} now       what is filled in
 * @param {{[column: string]: string[] | null}} columns  of the row: the ids of the choices; null for a text
 * @returns {Cells}
 */
export function mergeCells(kept, now, columns) {
  const unknown = Object.entries(kept).filter(
    ([column, cell]) => !(column in columns) || columns[column]?.includes(cell) === false,
  );
  return { ...Object.fromEntries(unknown), ...now };
}
