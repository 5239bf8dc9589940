/**
 * Text from the clipboard as a block of cells, by Excel's rules: tabs between cells, line ends between rows, a cell
 * that holds either is in double quotes with quotes doubled. A last line end makes no row. Rows are made equally long.
 * @example parseTsv('a\tb\r\n"x\ny"\t2\r\n') // [["a", "b"], ["x\ny", "2"]]
 */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"(?=\t|\r|\n|$)/.exec(text.slice(at));
      if (quoted === null) [cell, at] = plainCell(text, at);
      else {
        cell = (quoted[1] ?? "").replaceAll('""', '"');
        at += quoted[0].length;
      }
    } else [cell, at] = plainCell(text, at);
    row.push(cell);
    if (text[at] === "\t") {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]);
}

function plainCell(text: string, from: number): [string, number] {
  let to = from;
  while (to < text.length && text[to] !== "\t" && text[to] !== "\n" && text[to] !== "\r") to += 1;
  return [text.slice(from, to), to];
}

/** A block of cells as clipboard text: the inverse of `parseTsv`. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/^"|[\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join("\t")).join("\r\n");
}
