import {
  useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore,
  type ClipboardEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject,
} from "react";
import type { TableModel } from "../../model/workbookModel";
import type { StandinWords } from "../../../i18n/standin";
import { addressOf, lastColumn, lastRow, rectAddress, type CellPlace } from "../editing/address";
import { choicesOf, validationAt } from "../editing/choices";
import { covers, rectOf, selectCell, step, type Selection } from "../editing/selection";
import { defaultFont, SheetLook } from "../look/cellLook";
import type { WorkbookSession } from "../session/workbookSession";
import { CellMenu } from "./CellMenu";
import { CellsPane } from "./CellsPane";
import { ChoicesList } from "./ChoicesList";
import { FilterMenu } from "./FilterMenu";
import { Headers } from "./Headers";
import { moveFor, terrainOf } from "./keys";
import { columnHeaderHeight, layoutOf, placeInWindow, scrollToShow, spotAt, windowOf, type Spot } from "./layout";
import { pixelsPerPoint } from "./points";

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

interface Drag { readonly zone: Spot["zone"] | "resize"; readonly column: number; readonly startX: number; readonly startWidth: number }

const resizeGrip = 4;

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
  const [drag, setDrag] = useState<Drag | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, { left: number; top: number }>());

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
    const wide = Math.abs(selection.focus.row - selection.anchor.row) > 50 && drag === null;
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
  const focusInput = useCallback((): void => input.current?.focus({ preventScroll: true }), [input]);
  const close = useCallback((): void => {
    setOpen(null);
    focusInput();
  }, [focusInput]);

  const validation = validationAt(sheet, active.row, active.column);
  const listSource = validation?.rule.type === "list" && validation.rule.inCellDropDown ? validation.rule.source : null;
  const choices = open?.kind === "choices" && listSource !== null ? choicesOf(listSource, sheet, session.model) : null;

  const onFilter = useCallback((table: TableModel, column: number, row: number, sheetColumn: number): void => {
    const cell = scroller.current?.querySelector(`[data-cell="${row},${sheetColumn}"]`)?.getBoundingClientRect();
    setOpen({ kind: "filter", table, column, x: cell?.left ?? 0, y: cell?.bottom ?? 0 });
  }, []);
  const filterLabel = useCallback((column: string): string => words.filterOf({ column }), [words]);

  const spotOf = (event: { readonly clientX: number; readonly clientY: number }): Spot | null => {
    const bounds = scroller.current?.getBoundingClientRect();
    return bounds === undefined ? null : spotAt(layout, scroll, event.clientX - bounds.left, event.clientY - bounds.top);
  };

  /** The column whose right edge is under the pointer in the header, to be dragged. */
  const gripAt = (event: PointerEvent): number | null => {
    const bounds = scroller.current?.getBoundingClientRect();
    if (bounds === undefined || event.clientY - bounds.top > columnHeaderHeight) return null;
    const left = spotOf({ clientX: event.clientX - resizeGrip, clientY: event.clientY });
    const right = spotOf({ clientX: event.clientX + resizeGrip, clientY: event.clientY });
    return left?.zone === "column" && right !== null && left.column !== right.column ? left.column : null;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.target instanceof Element && event.target.closest("button, [role=listbox], textarea") !== null) return;
    const bounds = scroller.current;
    if (bounds !== null && (event.nativeEvent.offsetX > bounds.clientWidth && event.target === bounds)) return;
    const spot = spotOf(event);
    if (spot === null) return;
    event.preventDefault();
    setOpen(null);
    const grip = gripAt(event);
    if (grip !== null) {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ zone: "resize", column: grip, startX: event.clientX, startWidth: layout.columns.size(grip) });
      return;
    }
    if (!session.commit()) return;
    focusInput();
    if (event.button === 2 && covers(area, spot.row, spot.column) && spot.zone !== "corner") return;
    session.select(selectionFrom(spot, event.shiftKey ? active : null));
    if (event.button === 0) {
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ zone: spot.zone, column: spot.column, startX: event.clientX, startWidth: 0 });
    }
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag === null) {
      event.currentTarget.style.cursor = gripAt(event) === null ? "cell" : "col-resize";
      return;
    }
    if (drag.zone === "resize") {
      const width = Math.max(8, drag.startWidth + event.clientX - drag.startX);
      sheet.setColumnWidth(drag.column, 1, width / pixelsPerPoint);
      return;
    }
    const spot = spotOf(event);
    if (spot === null || drag.zone === "corner") return;
    const to = selectionFrom({ ...spot, zone: drag.zone }, active);
    if (to.focus.row !== focusRow || to.focus.column !== focusColumn) session.select(to);
  };

  const onContextMenu = (event: MouseEvent): void => {
    event.preventDefault();
    if (session.draft === null) setOpen({ kind: "menu", x: event.clientX, y: event.clientY });
  };

  const inWindow = (place: CellPlace) => placeInWindow(layout, scroll, place.row, place.column);
  const onScreen = (place: CellPlace): { x: number; y: number } => {
    const bounds = scroller.current?.getBoundingClientRect();
    const at = inWindow(place);
    return { x: (bounds?.left ?? 0) + at.left, y: (bounds?.top ?? 0) + at.top + at.height };
  };

  const move = (rows: number, columns: number): void => {
    const to = step(active, rows, columns, terrainOf(sheet));
    session.select(selectCell(to.row, to.column));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes, its keys are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (handleKey(event)) event.preventDefault();
  };

  const handleKey = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === "Enter") {
      if (event.altKey && draft !== null) {
        const at = event.currentTarget.selectionStart;
        session.changeDraft(`${draft.text.slice(0, at)}\n${draft.text.slice(event.currentTarget.selectionEnd)}`);
        return true;
      }
      if (session.commit()) move(event.shiftKey ? -1 : 1, 0);
      return true;
    }
    if (event.key === "Tab") {
      if (session.commit()) move(0, event.shiftKey ? -1 : 1);
      return true;
    }
    if (draft !== null) {
      if (event.key === "Escape") {
        session.cancelEdit();
        return true;
      }
      if (draft.mode === "edit" || command || !event.key.startsWith("Arrow")) return false;
      const to = moveFor(event, active, terrainOf(sheet), 1, 1);
      if (to !== null && session.commit()) session.select(selectCell(to.row, to.column));
      return true;
    }
    if (event.key === "F2") return session.beginEdit("edit");
    if (event.key === "F6") {
      onLeave(event.shiftKey);
      return true;
    }
    if (event.key === "Delete" || event.key === "Backspace") {
      session.clearSelection();
      return true;
    }
    if (command && event.key.toLowerCase() === "z") {
      session.undo();
      return true;
    }
    if (command && event.key.toLowerCase() === "a") {
      session.select({ anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn } });
      return true;
    }
    if (command && (event.key === "PageDown" || event.key === "PageUp")) {
      const shown = session.model.sheets.filter((each) => each.visibility === "Visible");
      const next = shown[shown.indexOf(sheet) + (event.key === "PageDown" ? 1 : -1)];
      if (next !== undefined) session.activate(next);
      return true;
    }
    if (event.altKey && event.key === "ArrowDown") return openBelow();
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      setOpen({ kind: "menu", ...onScreen(active) });
      return true;
    }
    const from = event.shiftKey ? selection.focus : active;
    const pageRows = Math.max(1, Math.floor((size.height - columnHeaderHeight) / 20) - 1);
    const to = moveFor(event, from, terrainOf(sheet), pageRows, 8);
    if (to === null) return false;
    session.select(event.shiftKey ? { anchor: active, focus: to } : selectCell(to.row, to.column));
    return true;
  };

  /** Alt+Down: the choices of a cell, or the filter of a table header. */
  const openBelow = (): boolean => {
    const cell = look.at(active.row, active.column);
    if (cell.filter !== null) setOpen({ kind: "filter", table: cell.filter.table, column: cell.filter.column, ...onScreen(active) });
    else if (listSource !== null) setOpen({ kind: "choices" });
    return true;
  };

  const onInput = (text: string): void => {
    if (draft !== null) session.changeDraft(text);
    else if (text !== "" && !session.beginEdit("enter", text)) return;
  };

  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    if (draft !== null) return;
    event.preventDefault();
    const text = cut ? session.cut() : session.copy();
    if (text !== null) event.clipboardData.setData("text/plain", text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (draft !== null) return;
    event.preventDefault();
    session.paste(event.clipboardData.getData("text/plain"));
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
      <div ref={scroller} onScroll={onScroll} onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={() => setDrag(null)} onContextMenu={onContextMenu}
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
            <textarea ref={input} data-testid="cell-input" aria-label={words.grid({ sheet: sheet.name })} aria-describedby="grid-help" aria-controls="cells" spellCheck={false} rows={1}
              value={draft?.text ?? ""} onChange={(event) => onInput(event.target.value)} onKeyDown={onKeyDown}
              onCopy={(event) => onCopy(event, false)} onCut={(event) => onCopy(event, true)} onPaste={onPaste}
              style={{
                position: "absolute", left: editAt.left, top: editAt.top, minWidth: editAt.width - 1, height: draft === null ? editAt.height - 1 : "auto", minHeight: editAt.height - 1,
                maxWidth: Math.max(editAt.width, size.width - editAt.left - 4), zIndex: 6, boxSizing: "border-box", padding: "0 2px", border: "none", outline: "none", resize: "none",
                font: "inherit", lineHeight: 1.3, overflow: "hidden", fieldSizing: "content", background: "#FFFFFF", color: "#000000",
                ...(draft === null ? { opacity: 0, pointerEvents: "none", width: 1, minWidth: 1 } : { boxShadow: "0 0 0 2px #107C41, 0 2px 6px rgba(0,0,0,.25)" }),
              }} />
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

/** The selection a click makes, or a Shift+click or drag from `anchor`. */
function selectionFrom(spot: Spot, anchor: CellPlace | null): Selection {
  switch (spot.zone) {
    case "cell": return { anchor: anchor ?? spot, focus: { row: spot.row, column: spot.column } };
    case "row": return { anchor: { row: anchor?.row ?? spot.row, column: 0 }, focus: { row: spot.row, column: lastColumn } };
    case "column": return { anchor: { row: 0, column: anchor?.column ?? spot.column }, focus: { row: lastRow, column: spot.column } };
    case "corner": return { anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn } };
  }
}
