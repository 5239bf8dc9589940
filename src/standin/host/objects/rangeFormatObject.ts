import type { Border, CellStyle } from "../../model/workbookModel";
import type { Place } from "../address";
import { apiNotFound, invalidArgument } from "../hostError";
import { asFlag, asNumber, asText, HostObject, type HostContext, type Property } from "../hostObject";
import { common } from "./areas";

/** A colour as it is written on the wire. Colours come as #RRGGBB or a name; names are kept to the few that add-ins write. */
export const colour = (value: unknown): string => {
  const text = asText(value);
  const named: Readonly<Record<string, string>> = { black: "#000000", white: "#FFFFFF", red: "#FF0000", green: "#008000", blue: "#0000FF", yellow: "#FFFF00", orange: "#FFA500", gray: "#808080" };
  const found = named[text.toLowerCase()] ?? (/^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace("#", "").toUpperCase()}` : null);
  if (found === null) throw invalidArgument(`colour ${text}`);
  return found;
};

/** Formatting of a range: Excel's `RangeFormat`. */
export function rangeFormatObject(context: HostContext, place: Place): HostObject {
  const { sheet, area } = place;
  const cells = <T>(of: (row: number, column: number) => T): T | null => {
    const seen = sheet.usedRect(false);
    const rows = Math.min(area.rows, seen === null ? 1 : Math.max(1, seen.row + seen.rows - area.row));
    const columns = Math.min(area.columns, seen === null ? 1 : Math.max(1, seen.column + seen.columns - area.column));
    return common(Array.from({ length: rows * columns }, (_, index) => of(area.row + Math.floor(index / columns), area.column + (index % columns))));
  };
  const styled = <K extends keyof CellStyle>(key: K, otherwise: unknown, read: (value: unknown) => CellStyle[K]): Property => ({
    get: () => cells((row, column) => sheet.style(row, column)[key] ?? otherwise),
    set: (value) => sheet.setStyle(area, { [key]: read(value) }),
  });
  const horizontals = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
  const verticals = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
  const oneOf = <T extends string>(choices: readonly T[]) => (value: unknown): T => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw invalidArgument();
    return found;
  };
  const columns = Array.from({ length: Math.min(area.columns, 16_384) }, (_, index) => area.column + index);
  const rows = Array.from({ length: Math.min(area.rows, 10_000) }, (_, index) => area.row + index);
  return new HostObject("RangeFormat", {
    properties: {
      HorizontalAlignment: styled("horizontal", "General", oneOf(horizontals)),
      VerticalAlignment: styled("vertical", "Bottom", oneOf(verticals)),
      WrapText: styled("wrap", false, asFlag),
      IndentLevel: styled("indent", 0, asNumber),
      ColumnWidth: { get: () => common(columns.map((column) => sheet.columnWidth(column))), set: (value) => sheet.setColumnWidth(area.column, area.columns, asNumber(value)) },
      RowHeight: { get: () => common(rows.map((row) => sheet.rowHeight(row))), set: (value) => sheet.setRowHeight(area.row, area.rows, asNumber(value)) },
    },
    children: {
      Fill: () => new HostObject("RangeFill", { properties: { Color: styled("fill", "#FFFFFF", colour) }, methods: { Clear: () => sheet.setStyle(area, withoutFill) } }),
      Font: () =>
        new HostObject("RangeFont", {
          properties: {
            Color: styled("fontColor", "#000000", colour),
            Name: styled("fontName", "Calibri", asText),
            Size: styled("fontSize", 11, asNumber),
            Bold: styled("bold", false, asFlag),
            Italic: styled("italic", false, asFlag),
            Underline: { get: () => cells((row, column) => (sheet.style(row, column).underline ? "Single" : "None")), set: (value) => sheet.setStyle(area, { underline: value !== "None" }) },
          },
        }),
      Protection: () => new HostObject("FormatProtection", { properties: { Locked: { get: () => cells((row, column) => sheet.style(row, column).unlocked !== true), set: (value) => sheet.setStyle(area, { unlocked: !asFlag(value) }) } } }),
      Borders: () => new HostObject("RangeBorderCollection", { indexer: (args) => borderObject(place, args.text(0)), methods: { GetItem: (args) => borderObject(place, args.text(0)) } }),
    },
    methods: {
      // Widths are set, not fitted, by this add-in; fitting here goes by the longest text shown.
      AutofitColumns: () => {
        for (const column of columns.slice(0, 200)) sheet.setColumnWidth(column, 1, Math.max(20, ...rows.slice(0, 1000).map((row) => sheet.text(row, column).length * 5.6 + 8)));
      },
      AutofitRows: () => context.model.recalculate(),
    },
  });
}

const withoutFill = { fill: undefined } as unknown as Partial<CellStyle>;

const edges: Readonly<Record<string, keyof NonNullable<CellStyle["borders"]>>> = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" };

function borderObject({ sheet, area }: Place, edge: string): HostObject {
  const side = edges[edge];
  if (side === undefined) throw apiNotFound(`RangeBorder ${edge}`);
  const lines = { top: { ...area, rows: 1 }, bottom: { ...area, row: area.row + area.rows - 1, rows: 1 }, left: { ...area, columns: 1 }, right: { ...area, column: area.column + area.columns - 1, columns: 1 } };
  const line = lines[side];
  const current = (): Border => sheet.style(line.row, line.column).borders?.[side] ?? { style: "None", color: null };
  const change = (next: Partial<Border>): void => sheet.setStyle(line, { borders: { ...sheet.style(line.row, line.column).borders, [side]: { ...current(), ...next } } });
  return new HostObject("RangeBorder", {
    properties: {
      Style: { get: () => current().style, set: (value) => change({ style: asText(value) }) },
      Color: { get: () => current().color ?? "#000000", set: (value) => change({ color: colour(value) }) },
    },
  });
}

