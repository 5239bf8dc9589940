import type { SheetModel } from "../../model/workbookModel";
import { onSheet, parsePlace, wholeSheet } from "../address";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { asFlag, asRecord, asText, HostObject, type HostContext } from "../hostObject";
import { namesObject } from "./namesObject";
import { pageLayoutObject } from "./pageLayoutObject";
import { placeArgument } from "./rangeObject";

/** Sheets of the workbook: Excel's `WorksheetCollection`. */
export function worksheetCollection(context: HostContext): HostObject {
  const { model } = context;
  const need = (sheet: SheetModel | null | undefined): HostObject => {
    if (!sheet) throw itemNotFound();
    return context.worksheet(sheet);
  };
  const visible = (only: boolean): readonly SheetModel[] => model.sheets.filter(({ visibility }) => !only || visibility === "Visible");
  return new HostObject("WorksheetCollection", {
    items: () => model.sheets.map((sheet) => context.worksheet(sheet)),
    indexer: (args) => need(model.sheet(args.text(0))),
    methods: {
      Add: (args) => context.worksheet(model.addSheet(args.optionalText(0) ?? undefined)),
      GetActiveWorksheet: () => context.worksheet(model.activeSheet),
      GetCount: (args) => visible(args.flag(0, false)).length,
      GetFirst: (args) => need(visible(args.flag(0, false))[0]),
      GetLast: (args) => need(visible(args.flag(0, false)).at(-1)),
      GetItem: (args) => need(model.sheet(args.text(0))),
      GetItemOrNullObject: (args) => {
        const sheet = model.sheet(args.text(0));
        return sheet === null ? null : context.worksheet(sheet);
      },
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
    },
  });
}

/** One sheet: Excel's `Worksheet`. */
export function worksheetObject(context: HostContext, sheet: SheetModel): HostObject {
  const { model } = context;
  const used = (valuesOnly: boolean): HostObject | null => {
    const area = sheet.usedRect(valuesOnly);
    return area === null ? null : context.range({ sheet, area });
  };
  return new HostObject("Worksheet", {
    alive: () => {
      if (model.sheet(sheet.id) !== sheet) throw itemNotFound();
    },
    properties: {
      Id: { get: () => sheet.id },
      Name: { get: () => sheet.name, set: (value) => sheet.rename(asText(value)) },
      Position: { get: () => sheet.position, set: (value) => sheet.setPosition(Number(value)) },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
          sheet.setVisibility(value);
        },
      },
      TabColor: { get: () => sheet.tabColor ?? "", set: (value) => sheet.setTabColor(asText(value) === "" ? null : asText(value)) },
      // Office.js calls it showGridlines, and sends it by this name.
      Gridlines: { get: () => sheet.showGridlines, set: (value) => sheet.setShowGridlines(asFlag(value)) },
    },
    children: {
      Tables: () => context.tables(() => sheet.tables, sheet),
      Names: () => namesObject(context, sheet.name),
      FreezePanes: () => freezePanes(context, sheet),
      PageLayout: () => pageLayoutObject(context, sheet),
      Protection: () => protection(sheet),
      Charts: () => new HostObject("ChartCollection", { properties: { Count: { get: () => 0 } }, items: () => [], methods: { GetCount: () => 0 } }),
    },
    methods: {
      Activate: () => model.activate(sheet),
      Delete: () => model.deleteSheet(sheet),
      Calculate: () => model.recalculate(),
      GetCell: (args) => context.range({ sheet, area: { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 } }),
      GetRange: (args) => {
        const address = args.optionalText(0);
        return context.range(address === null ? { sheet, area: wholeSheet } : parsePlace(model, sheet, address));
      },
      GetRangeByIndexes: (args) => context.range({ sheet, area: onSheet({ row: args.integer(0), column: args.integer(1), rows: args.integer(2, 1), columns: args.integer(3, 1) }) }),
      GetUsedRange: (args) => used(args.flag(0, false)) ?? context.range({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
      GetUsedRangeOrNullObject: (args) => used(args.flag(0, false)),
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
    },
  });
}

function freezePanes(context: HostContext, sheet: SheetModel): HostObject {
  return new HostObject("WorksheetFreezePanes", {
    methods: {
      FreezeRows: (args) => sheet.freeze(args.optionalInteger(0, 1, 0), 0),
      FreezeColumns: (args) => sheet.freeze(0, args.optionalInteger(0, 1, 0)),
      FreezeAt: (args) => {
        const { area } = placeArgument(context, sheet, args.values[0]);
        sheet.freeze(area.row + area.rows, area.column + area.columns);
      },
      Unfreeze: () => sheet.freeze(0, 0),
      GetLocationOrNullObject: () => (sheet.frozen.rows + sheet.frozen.columns === 0 ? null : context.range({ sheet, area: { row: 0, column: 0, rows: Math.max(1, sheet.frozen.rows), columns: Math.max(1, sheet.frozen.columns) } })),
    },
  });
}

function protection(sheet: SheetModel): HostObject {
  return new HostObject("WorksheetProtection", {
    properties: { Protected: { get: () => sheet.protection !== null }, Options: { get: () => sheet.protection?.options ?? {} } },
    methods: {
      Protect: (args) => {
        const options = args.values[0] === null || args.values[0] === undefined ? {} : asRecord(args.values[0]);
        const allowed = Object.fromEntries(Object.entries(options).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"));
        sheet.protect({ password: (args.optionalText(1) ?? "") !== "", options: allowed });
      },
      Unprotect: (args) => {
        if (sheet.protection?.password === true && (args.optionalText(0) ?? "") === "") throw new HostError("AccessDenied", "The password is missing.");
        sheet.unprotect();
      },
    },
  });
}

