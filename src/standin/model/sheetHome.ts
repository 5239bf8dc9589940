import type { StyleList } from "./cellStore";
import type { ModelChange, Rect, SheetModel, TableModel } from "./workbookModel";

/** Cells that moved on a sheet: rows or columns inserted (count > 0) or deleted at a place, within a span of the other axis. */
export interface Moved { readonly sheet: string; readonly axis: "rows" | "columns"; readonly at: number; readonly count: number; readonly from: number; readonly to: number }

/** What a sheet needs of the workbook it belongs to. */
export interface SheetHome {
  readonly styles: StyleList;
  readonly sheets: readonly SheetModel[];
  table(name: string): TableModel | null;
  bringUpToDate(): void;
  changed(sheet: SheetModel, area: Rect, kind: ModelChange["kind"], values: boolean): void;
  renameSheet(sheet: SheetModel, name: string): void;
  showSheet(sheet: SheetModel, visibility: SheetModel["visibility"]): void;
  moveSheet(sheet: SheetModel, position: number): void;
  nextId(kind: string): string;
  freeTableName(): string;
  checkName(name: string): void;
  rewriteFormulas(rewrite: (formula: string, at: { readonly sheet: SheetModel; readonly row: number; readonly column: number }) => string): void;
  cellsMoved(moved: Moved): void;
}
