import { useState, type PointerEvent, type RefObject } from "react";
import { lastColumn, lastRow, type CellPlace } from "../editing/address";
import { covers, rectOf, type Selection } from "../editing/selection";
import type { WorkbookSession } from "../session/workbookSession";
import { columnHeaderHeight, spotAt, type Layout, type Spot } from "./layout";
import { pixelsPerPoint } from "./points";

interface Drag { readonly zone: Spot["zone"] | "resize"; readonly column: number; readonly startX: number; readonly startWidth: number }

interface Point { readonly clientX: number; readonly clientY: number }

const resizeGrip = 4;

/** The selection a click makes, or a Shift+click or drag from `anchor`. */
export function selectionFrom(spot: Spot, anchor: CellPlace | null): Selection {
  switch (spot.zone) {
    case "cell": return { anchor: anchor ?? { row: spot.row, column: spot.column }, focus: { row: spot.row, column: spot.column } };
    case "row": return { anchor: { row: anchor?.row ?? spot.row, column: 0 }, focus: { row: spot.row, column: lastColumn } };
    case "column": return { anchor: { row: 0, column: anchor?.column ?? spot.column }, focus: { row: lastRow, column: spot.column } };
    case "corner": return { anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn } };
  }
}

interface PointerOptions {
  readonly session: WorkbookSession;
  readonly layout: Layout;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Called before anything else is done with a press in the cells. */
  readonly onPress: () => void;
}

/** Selecting by click, Shift+click and drag; dragging a column's edge. */
export function usePointer({ session, layout, scroll, scroller, onPress }: PointerOptions) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const spotOf = (point: Point): Spot | null => {
    const bounds = scroller.current?.getBoundingClientRect();
    return bounds === undefined ? null : spotAt(layout, scroll, point.clientX - bounds.left, point.clientY - bounds.top);
  };

  /** The column whose right edge is under the pointer in the header, to be dragged. */
  const gripAt = ({ clientX, clientY }: Point): number | null => {
    const bounds = scroller.current?.getBoundingClientRect();
    if (bounds === undefined || clientY - bounds.top > columnHeaderHeight) return null;
    const left = spotOf({ clientX: clientX - resizeGrip, clientY });
    const right = spotOf({ clientX: clientX + resizeGrip, clientY });
    return left?.zone === "column" && right !== null && left.column !== right.column ? left.column : null;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.target instanceof Element && event.target.closest("button, [role=listbox], textarea") !== null) return;
    const { currentTarget } = event;
    const bounds = currentTarget.getBoundingClientRect();
    const onScrollBar = event.clientX - bounds.left >= currentTarget.clientWidth || event.clientY - bounds.top >= currentTarget.clientHeight;
    const spot = onScrollBar ? null : spotOf(event);
    if (spot === null) return;
    event.preventDefault();
    onPress();
    const grip = gripAt(event);
    if (grip !== null) {
      currentTarget.setPointerCapture(event.pointerId);
      setDrag({ zone: "resize", column: grip, startX: event.clientX, startWidth: layout.columns.size(grip) });
      return;
    }
    if (!session.commit()) return;
    if (event.button === 2 && covers(rectOf(session.selection), spot.row, spot.column)) return;
    session.select(selectionFrom(spot, event.shiftKey ? session.active : null));
    if (event.button !== 0) return;
    currentTarget.setPointerCapture(event.pointerId);
    setDrag({ zone: spot.zone, column: spot.column, startX: event.clientX, startWidth: 0 });
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (drag === null) {
      event.currentTarget.style.cursor = gripAt(event) === null ? "cell" : "col-resize";
      return;
    }
    if (drag.zone === "resize") {
      const width = Math.max(8, drag.startWidth + event.clientX - drag.startX);
      session.sheet.setColumnWidth(drag.column, 1, width / pixelsPerPoint);
      return;
    }
    const spot = spotOf(event);
    if (spot === null || drag.zone === "corner") return;
    const to = selectionFrom({ ...spot, zone: drag.zone }, session.active);
    const { focus } = session.selection;
    if (to.focus.row !== focus.row || to.focus.column !== focus.column) session.select(to);
  };

  return { dragging: drag !== null, spotOf, handlers: { onPointerDown, onPointerMove, onPointerUp: () => setDrag(null), onPointerCancel: () => setDrag(null) } };
}
