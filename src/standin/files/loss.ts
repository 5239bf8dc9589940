/** What a saved copy would lack, because neither the model nor the file writer holds it. */
export type LossKind =
  | "chart" | "pivot" | "macro" | "drawing" | "picture" | "slicer" | "external-link" | "comment" | "query"
  | "custom-xml" | "embedded-object" | "chart-sheet" | "data-model" | "rich-text" | "array-formula"
  | "conditional-format" | "filter" | "table";

/** `sheet` is null where the part belongs to the workbook; `count` is how many there are. */
export interface Loss { readonly kind: LossKind; readonly sheet: string | null; readonly count: number }

/** Why a file cannot be opened. `old-format` is .xls; `encrypted` needs a password to open. */
export type FileError = { readonly kind: "not-a-workbook" | "encrypted" | "old-format" | "damaged" };

/** Counts losses by kind and sheet, in the order in which they were met. */
export class LossTally {
  private readonly counts = new Map<string, Loss>();

  add(kind: LossKind, sheet: string | null, count = 1): void {
    if (count <= 0) return;
    const key = `${kind}\n${sheet ?? ""}`;
    this.counts.set(key, { kind, sheet, count: (this.counts.get(key)?.count ?? 0) + count });
  }

  all(): readonly Loss[] {
    return [...this.counts.values()];
  }
}
