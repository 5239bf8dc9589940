import { normalText } from "../records/normalText";
import type { Cell } from "../records/rawTable";

/** What rows name, as whole numbers from 0 to `size` - 1 in the order of `rows`; -1 = blank. */
export interface Kinds { readonly kinds: Int32Array; readonly size: number }

/** The things that the given rows of a column name; what is written the same but for case and spaces is one thing. */
export function kindsOf(cells: readonly Cell[], rows: Int32Array): Kinds {
  const kinds = new Int32Array(rows.length);
  const byCell = new Map<Cell, number>();
  const byText = new Map<string, number>();
  for (let at = 0; at < kinds.length; at++) {
    const cell = cells[rows[at] as number] ?? null;
    let kind = byCell.get(cell);
    if (kind === undefined) {
      const text = normalText(String(cell ?? ""));
      kind = text === "" ? -1 : byText.get(text) ?? byText.size;
      if (kind >= 0) byText.set(text, kind);
      byCell.set(cell, kind);
    }
    kinds[at] = kind;
  }
  return { kinds, size: byText.size };
}
