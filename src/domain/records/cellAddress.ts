/** A1 address of a cell by 1-based row and column. @example cellAddress(17, 28) // "AB17" */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row}`;
}
