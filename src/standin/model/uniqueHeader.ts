/** Excel's header for a table column: never blank, never twice. @example uniqueHeader("Name", ["Name"], 1) // "Name2" */
export function uniqueHeader(text: string, others: readonly string[], index: number): string {
  const wanted = text.trim() === "" ? `Column${index + 1}` : text;
  const taken = new Set(others.map((other) => other.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}${number}`.toLowerCase())) return `${wanted}${number}`;
}
