import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import type { TableModel } from "../../model/workbookModel";
import type { StandinWords } from "../../../i18n/standin";
import { addressOf, lastColumn, lastRow, rectAddress, type CellPlace } from "../editing/address";
import { choicesOf, validationAt } from "../editing/choices";
import { rectOf } from "../editing/selection";
import { defaultFont, SheetLook } from "../look/cellLook";
import type { WorkbookSession } from "../session/workbookSession";
import { CellInput } from "./CellInput";
import { CellMenu } from "./CellMenu";
import { CellsPane } from "./CellsPane";
import { ChoicesList } from "./ChoicesList";
import { FilterMenu } from "./FilterMenu";
import { Headers } from "./Headers";
import { columnHeaderHeight, layoutOf, placeInWindow, scrollToShow, windowOf } from "./layout";
import { usePointer } from "./usePointer";

/*
 * Why a grid of our own: RevoGrid (4.28) makes three arrays with an entry for every row whenever its rows are set, keeps
 * a row object for each, and wants hidden rows as one more map; the model is columnar and can answer for any cell at
 * once, so a window over it needs none of that, a million rows open as fast as ten. It also gives us what a spreadsheet
 * has and a data grid has not: text running over empty neighbours, one input that an input method can compose in,
 * frozen rows and columns, and filters in the middle of a sheet.
 */

interface GridProps {
  readonly session: WorkbookSession;
  readonly words: StandinWords;
  /** The field that has the keyboard for the cells; the page gives focus back to it. */
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onLeave: (backwards: boolean) => void;
}

type Open =
  | { readonly kind: "filter"; readonly table: TableModel; readonly column: number; readonly x: number; readonly y: number }
  | { readonly kind: "menu"; readonly x: number; readonly y: number }
  | { readonly kind: "choices" };

/** The cells of the active sheet. */
export function Grid({ session, words, input, onLeave }: GridProps) {
  useSyncExternalStore(session.subscribe, session.getVersion);
  const sheet = session.sheet;
  const { layoutVersion, contentVersion, draft } = session;
  const selection = session.selection;
  const [scroll, setScroll] = useState({ left: 0, top: 0 });
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [reach, setReach] = useState<CellPlace>({ row: 0, column: 0 });
  const [open, setOpen] = useState<Open | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, { left: number; top: number }>());
  const pressed = (): void => {
    setOpen(null);
    input.current?.focus({ preventScroll: true });
  };

  const used = sheet.usedRect(false);
  const usedRows = used === null ? 0 : used.row + used.rows;
  const usedColumns = used === null ? 0 : used.column + used.columns;
  const reachRow = Math.max(reach.row, selection.focus.row === lastRow ? 0 : selection.focus.row);
  const reachColumn = Math.max(reach.column, selection.focus.column === lastColumn ? 0 : selection.focus.column);
  // The versions stand for the model's content, which React cannot see.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const layout = useMemo(() => layoutOf(sheet, { row: reachRow, column: reachColumn }), [sheet, layoutVersion, usedRows <= 1000 ? contentVersion : 0, usedRows, usedColumns, reachRow, reachColumn]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const look = useMemo(() => new SheetLook(sheet, session.model), [sheet, session, contentVersion]);

  const { dragging, spotOf, handlers } = usePointer({ session, layout, scroll, scroller, onPress: pressed });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const place = places.current.get(sheet.id) ?? { left: 0, top: 0 };
    scroller.current?.scrollTo(place.left, place.top);
  }, [sheet]);

  const { row: focusRow, column: focusColumn } = selection.focus;
  const followRow = focusRow === lastRow ? selection.anchor.row : focusRow;
  const followColumn = focusColumn === lastColumn ? selection.anchor.column : focusColumn;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || size.height === 0) return;
    const from = { left: element.scrollLeft, top: element.scrollTop };
    // A block of many cells is shown from its active cell, as when the add-in selects a table.
    const wide = Math.abs(selection.focus.row - selection.anchor.row) > 50 && !dragging;
    const to = scrollToShow(layout, from, size, wide ? selection.anchor.row : followRow, followColumn);
    if (to.left !== from.left || to.top !== from.top) element.scrollTo(to.left, to.top);
    // Only a moved selection scrolls; a changed layout or window must not pull people back to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sheet, followRow, followColumn, selection.anchor.row, selection.anchor.column, size.height === 0]);

  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const at = { left: element.scrollLeft, top: element.scrollTop };
    places.current.set(sheet.id, at);
    setScroll(at);
    const atEnd = at.top + element.clientHeight >= element.scrollHeight - 2;
    const atRight = at.left + element.clientWidth >= element.scrollWidth - 2;
    if ((atEnd && element.scrollTop > 0) || (atRight && element.scrollLeft > 0)) {
      setReach((from) => ({ row: atEnd ? Math.min(lastRow, layout.rowCount) : from.row, column: atRight ? Math.min(lastColumn, layout.columnCount) : from.column }));
    }
  };

  const area = rectOf(selection);
  const { anchor: active } = selection;
  const close = (): void => {
    setOpen(null);
    input.current?.focus({ preventScroll: true });
  };

  const validation = validationAt(sheet, active.row, active.column);
  const listSource = validation?.rule.type === "list" && validation.rule.inCellDropDown ? validation.rule.source : null;
  const choices = open?.kind === "choices" && listSource !== null ? choicesOf(listSource, sheet, session.model) : null;

  const onFilter = useCallback((table: TableModel, column: number, row: number, sheetColumn: number): void => {
    const cell = scroller.current?.querySelector(`[data-cell="${row},${sheetColumn}"]`)?.getBoundingClientRect();
    setOpen({ kind: "filter", table, column, x: cell?.left ?? 0, y: cell?.bottom ?? 0 });
  }, []);
  const filterLabel = useCallback((column: string): string => words.filterOf({ column }), [words]);

  const inWindow = (place: CellPlace) => placeInWindow(layout, scroll, place.row, place.column);
  const onScreen = (place: CellPlace): { x: number; y: number } => {
    const bounds = scroller.current?.getBoundingClientRect();
    const at = inWindow(place);
    return { x: (bounds?.left ?? 0) + at.left, y: (bounds?.top ?? 0) + at.top + at.height };
  };

  /** Alt+Down: the choices of a cell, or the filter of a table header. */
  const openBelow = (): void => {
    const cell = look.at(active.row, active.column);
    if (cell.filter !== null) setOpen({ kind: "filter", table: cell.filter.table, column: cell.filter.column, ...onScreen(active) });
    else if (listSource !== null) setOpen({ kind: "choices" });
  };

  const view = windowOf(layout, scroll, size);
  const frozenWidth = layout.columns.offset(layout.frozenColumns);
  const frozenHeight = layout.rows.offset(layout.frozenRows);
  const bodyWidth = size.width - layout.rowHeaderWidth - frozenWidth;
  const bodyHeight = size.height - columnHeaderHeight - frozenHeight;
  const shared = { look, layout, selection: area, active, filterLabel, onFilter };
  const frozenRowsSpan = { first: 0, last: layout.frozenRows - 1 };
  const frozenColumnsSpan = { first: 0, last: layout.frozenColumns - 1 };
  const left = { left: layout.rowHeaderWidth, width: frozenWidth };
  const right = { left: layout.rowHeaderWidth + frozenWidth, width: bodyWidth };
  const top = { top: columnHeaderHeight, height: frozenHeight };
  const bottom = { top: columnHeaderHeight + frozenHeight, height: bodyHeight };
  const editAt = inWindow(draft?.place ?? active);
  const activeText = sheet.text(active.row, active.column);
  const announced = area.rows * area.columns === 1
    ? [words.cell({ address: addressOf(active.row, active.column), text: activeText }), sheet.formula(active.row, active.column) === null ? "" : words.cellHasFormula, listSource === null ? "" : words.cellHasChoices].filter(Boolean).join(", ")
    : words.range({ address: rectAddress(area) });

  return (
    <div style={{ position: "relative", flex: 1, minHeight: 0, minWidth: 0, display: "flex", background: "#FFFFFF", color: "#000000", colorScheme: "light", fontFamily: defaultFont, fontSize: "11pt" }}>
      <div ref={scroller} onScroll={onScroll} {...handlers}
        onContextMenu={(event) => {
          event.preventDefault();
          if (session.draft === null) setOpen({ kind: "menu", x: event.clientX, y: event.clientY });
        }}
        onDoubleClick={(event) => { if (spotOf(event)?.zone === "cell" && session.draft === null) session.beginEdit("edit"); }}
        data-testid="grid" style={{ flex: 1, overflow: "auto", cursor: "cell", overscrollBehavior: "contain" }}>
        <div style={{ width: layout.rowHeaderWidth + layout.columns.offset(layout.columnCount), height: columnHeaderHeight + layout.rows.offset(layout.rowCount) }}>
          <div style={{ position: "sticky", top: 0, left: 0, width: size.width, height: size.height, overflow: "hidden" }}>
            <div role="grid" id="cells" aria-label={words.grid({ sheet: sheet.name })} aria-rowcount={lastRow + 1} aria-colcount={lastColumn + 1} aria-multiselectable="true">
              <CellsPane {...shared} rows={view.rows} columns={view.columns} box={{ ...right, ...bottom }} scroll={{ left: scroll.left + frozenWidth, top: scroll.top + frozenHeight }} />
              <CellsPane {...shared} rows={view.rows} columns={frozenColumnsSpan} box={{ ...left, ...bottom }} scroll={{ left: 0, top: scroll.top + frozenHeight }} />
              <CellsPane {...shared} rows={frozenRowsSpan} columns={view.columns} box={{ ...right, ...top }} scroll={{ left: scroll.left + frozenWidth, top: 0 }} />
              <CellsPane {...shared} rows={frozenRowsSpan} columns={frozenColumnsSpan} box={{ ...left, ...top }} scroll={{ left: 0, top: 0 }} />
            </div>
            <Headers layout={layout} rows={view.rows} columns={view.columns} scroll={scroll} size={size} selection={area} filteredRows={sheet.tables.some((table) => table.filters.length > 0)} />
            <CellInput session={session} input={input} label={words.grid({ sheet: sheet.name })} at={editAt} roomRight={size.width - editAt.left - 4}
              keys={{ pageRows: Math.max(1, Math.floor(bodyHeight / 20) - 1), pageColumns: 8, onOpenBelow: openBelow, onMenu: () => setOpen({ kind: "menu", ...onScreen(active) }), onLeave }} />
            {listSource === null || draft !== null ? null : (
              <button type="button" tabIndex={-1} aria-label={words.showChoices} data-testid="show-choices" onPointerDown={(event) => event.preventDefault()}
                onClick={() => setOpen((now) => (now === null ? { kind: "choices" } : null))}
                style={{ position: "absolute", left: editAt.left + editAt.width + 1, top: editAt.top + editAt.height - 19, width: 18, height: 18, zIndex: 6, padding: 0, border: "1px solid #ABABAB", background: "#F5F5F5", color: "#444444" }}>
                <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true"><path d="M1 3h8L5 8z" fill="currentColor" /></svg>
              </button>
            )}
            {choices === null ? null : (
              <ChoicesList label={words.choices} choices={choices} current={activeText} onClose={close}
                onChoose={(choice) => { close(); session.choose(choice); }}
                style={{ left: editAt.left, top: editAt.top + editAt.height, minWidth: editAt.width, maxWidth: 320 }} />
            )}
          </div>
        </div>
      </div>
      <div id="grid-help" hidden>{words.gridHelp}</div>
      <div role="status" aria-live="polite" style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" }}>{announced}</div>
      {open?.kind === "menu" ? <CellMenu session={session} at={open} words={words} onClose={close} /> : null}
      {open?.kind === "filter" ? (
        <FilterMenu table={open.table} column={open.column} at={open} words={words} onClose={close}
          onSort={(ascending) => { close(); session.act(() => session.model.sortTable(open.table, [{ column: open.column, ascending }])); }}
          onFilter={(values) => {
            close();
            const others = open.table.filters.filter((each) => each.column !== open.column);
            session.act(() => session.model.filterTable(open.table, values === null ? others : [...others, { column: open.column, values }]));
          }} />
      ) : null}
    </div>
  );
}
