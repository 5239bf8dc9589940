import { memo, type CSSProperties, type ReactNode } from "react";
import type { Rect, TableModel } from "../../model/workbookModel";
import { rectAddress, type CellPlace } from "../editing/address";
import { defaultFont, type CellLook, type SheetLook } from "../look/cellLook";
import { fittingNumber } from "../look/fittingNumber";
import { textWidth } from "../look/measureText";
import type { Axis } from "./axis";
import { indexes, type Layout, type Stretch } from "./layout";

/** Rows are placed from the start of their thousand, so that pixels stay exact a million rows down. */
const chunk = 1024;
const cellPadding = 3;
const defaultFontSize = 11;

export interface CellsPaneProps {
  readonly look: SheetLook;
  readonly layout: Layout;
  readonly rows: Stretch;
  readonly columns: Stretch;
  /** Where the pane is in the window, and how far its cells are scrolled. */
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly scroll: { readonly left: number; readonly top: number };
  readonly selection: Rect;
  readonly active: CellPlace;
  readonly filterLabel: (column: string) => string;
  readonly onFilter: (table: TableModel, column: number, row: number, sheetColumn: number) => void;
}

/** One of the up to four parts of the grid (frozen corner, rows, columns; the scrolling rest). */
export function CellsPane({ look, layout, rows, columns, box, scroll, selection, active, filterLabel, onFilter }: CellsPaneProps) {
  if (box.width <= 0 || box.height <= 0 || rows.last < rows.first || columns.last < columns.first) return null;
  const baseRow = Math.floor(rows.first / chunk) * chunk;
  const baseTop = layout.rows.offset(baseRow);
  const drawn: ReactNode[] = [];
  for (let row = rows.first; row <= rows.last; row += 1) {
    if (layout.rows.size(row) === 0) continue;
    drawn.push(
      <Row key={row} look={look} layout={layout} row={row} first={columns.first} last={columns.last} top={layout.rows.offset(row) - baseTop}
        selection={row >= selection.row && row < selection.row + selection.rows ? selection : null} activeColumn={row === active.row ? active.column : null}
        filterLabel={filterLabel} onFilter={onFilter} />,
    );
  }
  return (
    <div role="presentation" style={{ position: "absolute", overflow: "hidden", ...box }}>
      <div role="presentation" style={{ position: "absolute", transform: `translate(${-scroll.left}px, ${baseTop - scroll.top}px)` }}>
        {drawn}
        <SelectionFrame layout={layout} rows={rows} columns={columns} baseTop={baseTop} selection={selection} active={active} />
      </div>
    </div>
  );
}

/** A stretch of an axis within the drawn one, a little beyond it so that frames do not end at its edge. */
function span(axis: Axis, first: number, count: number, drawn: Stretch): { from: number; size: number } {
  const from = axis.offset(Math.max(first, drawn.first - 1));
  const to = axis.offset(Math.min(first + count, drawn.last + 2));
  return { from, size: Math.max(0, to - from) };
}

function SelectionFrame({ layout, rows, columns, baseTop, selection, active }: {
  readonly layout: Layout; readonly rows: Stretch; readonly columns: Stretch; readonly baseTop: number; readonly selection: Rect; readonly active: CellPlace;
}) {
  const vertical = span(layout.rows, selection.row, selection.rows, rows);
  const horizontal = span(layout.columns, selection.column, selection.columns, columns);
  if (vertical.size === 0 || horizontal.size === 0) return null;
  const single = selection.rows * selection.columns === 1;
  const frame: CSSProperties = {
    position: "absolute", pointerEvents: "none", boxSizing: "border-box", zIndex: 4,
    left: horizontal.from - 1, top: vertical.from - baseTop - 1, width: horizontal.size + 1, height: vertical.size + 1,
    border: "2px solid #107C41", backgroundColor: single ? "transparent" : "rgba(16, 124, 65, 0.08)",
  };
  const at: CSSProperties = {
    position: "absolute", pointerEvents: "none", boxSizing: "border-box", zIndex: 4, outline: "1px solid #107C41",
    left: layout.columns.offset(active.column), top: layout.rows.offset(active.row) - baseTop,
    width: layout.columns.size(active.column) - 1, height: layout.rows.size(active.row) - 1,
  };
  return (
    <>
      <div aria-hidden="true" data-testid="selection" data-address={rectAddress(selection)} style={frame} />
      {single ? null : <div aria-hidden="true" style={at} />}
    </>
  );
}

interface RowProps {
  readonly look: SheetLook;
  readonly layout: Layout;
  readonly row: number;
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly selection: Rect | null;
  readonly activeColumn: number | null;
  readonly filterLabel: CellsPaneProps["filterLabel"];
  readonly onFilter: CellsPaneProps["onFilter"];
}

const Row = memo(function Row({ look, layout, row, first, last, top, selection, activeColumn, filterLabel, onFilter }: RowProps) {
  const rowHeight = layout.rows.size(row);
  const cells = indexes({ first, last }).filter((column) => layout.columns.size(column) > 0).map((column): ReactNode => {
    const merged = look.mergeAt(row, column);
    // The other cells of a merged one are not there to be seen.
    if (merged !== null && (merged.row !== row || merged.column !== column)) return null;
    const width = merged === null ? layout.columns.size(column) : layout.columns.offset(column + merged.columns) - layout.columns.offset(column);
    const height = merged === null ? layout.rows.size(row) : layout.rows.offset(row + merged.rows) - layout.rows.offset(row);
    const cell = look.at(row, column);
    const selected = selection !== null && column >= selection.column && column < selection.column + selection.columns;
    return (
      <div key={column} role="gridcell" aria-colindex={column + 1} aria-selected={selected} id={column === activeColumn ? "active-cell" : undefined}
        data-cell={`${row},${column}`}
        style={{ position: "absolute", boxSizing: "border-box", left: layout.columns.offset(column), width, height, ...cell.box }}>
        {cell.bar === null ? null : <Bar {...cell.bar} />}
        {cell.text === "" ? null : <CellText cell={cell} width={width} spill={merged === null ? spillWidth(look, layout, cell, row, column, last) : width} />}
        {cell.filter === null ? null : (
          <FilterButton label={filterLabel(cell.filter.table.columns[cell.filter.column]?.name ?? "")} filtered={cell.filter.filtered}
            onOpen={() => cell.filter !== null && onFilter(cell.filter.table, cell.filter.column, row, column)} />
        )}
      </div>
    );
  });
  return <div role="row" aria-rowindex={row + 1} style={{ position: "absolute", top, height: rowHeight }}>{cells}</div>;
});

const cssFont = (cell: CellLook): string =>
  `${cell.font.fontWeight ?? 400} ${cell.font.fontSize ?? `${defaultFontSize}pt`} ${cell.font.fontFamily ?? defaultFont}`;

/** How far text may run over empty cells at its right. */
function spillWidth(look: SheetLook, layout: Layout, cell: CellLook, row: number, column: number, last: number): number {
  let width = layout.columns.size(column);
  if (cell.wrap || cell.isNumber || cell.align !== "left" || cell.text === "" || cell.filter !== null) return width;
  const needed = textWidth(cell.text, cssFont(cell)) + 2 * cellPadding;
  for (let next = column + 1; next <= last && width < needed && look.sheet.value(row, next) === null; next += 1) width += layout.columns.size(next);
  return width;
}

const justify = { left: "flex-start", center: "center", right: "flex-end" } as const;

function CellText({ cell, width, spill }: { readonly cell: CellLook; readonly width: number; readonly spill: number }) {
  const text = cell.isNumber && !cell.wrap ? fittingNumber(cell.text, cell.general, width, (shown) => textWidth(shown, cssFont(cell))) : cell.text;
  return (
    <div style={{
      position: "absolute", inset: 0, width: spill, zIndex: spill > width ? 2 : 1, boxSizing: "border-box", padding: `0 ${cellPadding}px`,
      display: "flex", justifyContent: justify[cell.align], overflow: "hidden", lineHeight: 1.3, textAlign: cell.align,
      whiteSpace: cell.wrap ? "pre-wrap" : "pre", overflowWrap: cell.wrap ? "anywhere" : "normal",
      ...(cell.filter === null ? {} : { paddingRight: 20 }), ...cell.font,
    }}>
      <span style={{ minWidth: 0, maxHeight: "100%", ...(cell.wrap ? { maxWidth: "100%" } : {}) }}>{text}</span>
    </div>
  );
}

function Bar({ share, color }: { readonly share: number; readonly color: string }) {
  return (
    <div aria-hidden="true" style={{
      position: "absolute", left: 2, top: 2, bottom: 2, width: `calc(${(share * 100).toFixed(2)}% - 4px)`,
      background: `linear-gradient(to right, ${color}, ${color}66)`, border: share > 0 ? `1px solid ${color}` : "none", boxSizing: "border-box",
    }} />
  );
}

function FilterButton({ label, filtered, onOpen }: { readonly label: string; readonly filtered: boolean; readonly onOpen: () => void }) {
  return (
    <button type="button" tabIndex={-1} aria-label={label} title={label} data-filter onClick={onOpen}
      style={{
        position: "absolute", right: 1, bottom: 2, width: 17, height: 16, zIndex: 3, padding: 0, cursor: "pointer",
        border: "1px solid #A6A6A6", borderRadius: 2, background: filtered ? "#DDEFE4" : "#FDFDFD", color: filtered ? "#107C41" : "#444444", lineHeight: 1,
      }}>
      <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
        {filtered ? <path d="M0 0h10L6 5v5L4 8V5z" fill="currentColor" /> : <path d="M1 3h8L5 8z" fill="currentColor" />}
      </svg>
    </button>
  );
}
