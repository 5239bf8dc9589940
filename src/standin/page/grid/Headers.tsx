import type { CSSProperties, ReactNode } from "react";
import type { Rect } from "../../model/workbookModel";
import { columnName } from "../editing/address";
import { columnHeaderHeight, indexes, type Layout, type Stretch } from "./layout";

interface HeadersProps {
  readonly layout: Layout;
  readonly rows: Stretch;
  readonly columns: Stretch;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly size: { readonly width: number; readonly height: number };
  readonly selection: Rect;
  readonly filteredRows: boolean;
}

const base: CSSProperties = {
  position: "absolute", boxSizing: "border-box", display: "flex", alignItems: "center", justifyContent: "center",
  fontSize: 12, userSelect: "none", backgroundColor: "#F5F5F5", color: "#444444", borderRight: "1px solid #D6D6D6", borderBottom: "1px solid #D6D6D6",
};
const chosen: CSSProperties = { backgroundColor: "#DCEBE2", color: "#0E5C2F", fontWeight: 600 };

/** Letters along the top and numbers down the side. The cells' own labels carry the addresses for screen readers. */
export function Headers({ layout, rows, columns, scroll, size, selection, filteredRows }: HeadersProps) {
  const letters = (stretch: Stretch, shift: number): ReactNode[] => indexes(stretch).filter((column) => layout.columns.size(column) > 0).map((column) => (
    <div key={column} style={{ ...base, left: layout.columns.offset(column) - shift, width: layout.columns.size(column), top: 0, height: columnHeaderHeight, ...(column >= selection.column && column < selection.column + selection.columns ? chosen : {}) }}>
      {columnName(column)}
    </div>
  ));
  const numbers = (stretch: Stretch, shift: number): ReactNode[] => indexes(stretch).filter((row) => layout.rows.size(row) > 0).map((row) => (
    <div key={row} style={{ ...base, top: layout.rows.offset(row) - shift, height: layout.rows.size(row), left: 0, width: layout.rowHeaderWidth, ...(filteredRows ? { color: "#0F6CBD" } : {}), ...(row >= selection.row && row < selection.row + selection.rows ? chosen : {}) }}>
      {row + 1}
    </div>
  ));
  const frozenWidth = layout.columns.offset(layout.frozenColumns);
  const frozenHeight = layout.rows.offset(layout.frozenRows);
  const strip = (style: CSSProperties, content: ReactNode): ReactNode => <div style={{ position: "absolute", overflow: "hidden", ...style }}>{content}</div>;
  return (
    <div aria-hidden="true">
      {strip({ left: layout.rowHeaderWidth + frozenWidth, top: 0, width: Math.max(0, size.width - layout.rowHeaderWidth - frozenWidth), height: columnHeaderHeight }, letters(columns, scroll.left + frozenWidth))}
      {strip({ left: layout.rowHeaderWidth, top: 0, width: frozenWidth, height: columnHeaderHeight }, letters({ first: 0, last: layout.frozenColumns - 1 }, 0))}
      {strip({ left: 0, top: columnHeaderHeight + frozenHeight, width: layout.rowHeaderWidth, height: Math.max(0, size.height - columnHeaderHeight - frozenHeight) }, numbers(rows, scroll.top + frozenHeight))}
      {strip({ left: 0, top: columnHeaderHeight, width: layout.rowHeaderWidth, height: frozenHeight }, numbers({ first: 0, last: layout.frozenRows - 1 }, 0))}
      <div style={{ ...base, left: 0, top: 0, width: layout.rowHeaderWidth, height: columnHeaderHeight }}>
        <svg width="10" height="10" viewBox="0 0 10 10"><path d="M10 0v10H0z" fill="#B5B5B5" /></svg>
      </div>
      {layout.frozenRows > 0 ? <div style={{ position: "absolute", left: 0, right: 0, top: columnHeaderHeight + frozenHeight - 1, height: 1, background: "#9E9E9E", zIndex: 3 }} /> : null}
      {layout.frozenColumns > 0 ? <div style={{ position: "absolute", top: 0, bottom: 0, left: layout.rowHeaderWidth + frozenWidth - 1, width: 1, background: "#9E9E9E", zIndex: 3 }} /> : null}
    </div>
  );
}
