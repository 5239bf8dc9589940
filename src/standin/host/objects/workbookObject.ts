import { itemNotFound } from "../hostError";
import { asFlag, HostObject, type HostContext } from "../hostObject";
import { namesObject } from "./namesObject";
import { worksheetCollection } from "./worksheetObjects";

/** The workbook: where every path begins. Also the runtime's switches, which hang from it on the wire. */
export function workbookObject(context: HostContext): HostObject {
  const { model } = context;
  const selection = (): HostObject => context.range({ sheet: model.activeSheet, area: model.selection });
  return new HostObject("Workbook", {
    properties: { Name: { get: () => model.name }, ReadOnly: { get: () => false }, IsDirty: { get: () => true } },
    children: {
      Worksheets: () => worksheetCollection(context),
      Tables: () => context.tables(() => model.tables, null),
      Names: () => namesObject(context, null),
      Settings: () => settings(context),
      Application: () => application(context),
      Protection: () => new HostObject("WorkbookProtection", { properties: { Protected: { get: () => model.structureProtected } }, methods: { Protect: () => model.setStructureProtected(true), Unprotect: () => model.setStructureProtected(false) } }),
      _Runtime: () => new HostObject("Runtime", { properties: { EnableEvents: { get: () => context.eventsOn, set: (value) => { context.eventsOn = asFlag(value); } } } }),
    },
    methods: {
      GetSelectedRange: selection,
      GetActiveCell: () => context.range({ sheet: model.activeSheet, area: { ...model.selection, rows: 1, columns: 1 } }),
    },
  });
}

function application({ model }: HostContext): HostObject {
  return new HostObject("Application", {
    properties: { CalculationMode: { get: () => "Automatic", set: () => undefined }, CalculationState: { get: () => "Done" } },
    methods: {
      Calculate: () => model.recalculate(),
      SuspendScreenUpdatingUntilNextSync: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
    },
  });
}

function settings({ model }: HostContext): HostObject {
  const item = (key: string): HostObject =>
    new HostObject("Setting", {
      alive: () => {
        if (!model.settings.has(key)) throw itemNotFound();
      },
      properties: { Key: { get: () => key }, _Id: { get: () => key }, Value: { get: () => model.settings.get(key), set: (value) => { model.settings.set(key, value); } } },
      methods: { Delete: () => { model.settings.delete(key); } },
    });
  const find = (key: string): HostObject | null => (model.settings.has(key) ? item(key) : null);
  return new HostObject("SettingCollection", {
    items: () => [...model.settings.keys()].map(item),
    indexer: (args) => {
      const found = find(args.text(0));
      if (found === null) throw itemNotFound();
      return found;
    },
    methods: {
      GetCount: () => model.settings.size,
      GetItemOrNullObject: (args) => find(args.text(0)),
      Add: (args) => {
        model.settings.set(args.text(0), args.values[1]);
        return item(args.text(0));
      },
    },
  });
}
