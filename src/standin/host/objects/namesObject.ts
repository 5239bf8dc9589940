import type { DefinedName } from "../../model/workbookModel";
import { parsePlace } from "../address";
import { itemNotFound } from "../hostError";
import { HostObject, textOr, type HostContext } from "../hostObject";

/** Defined names of the workbook (`scope` null) or of one sheet: Excel's `NamedItemCollection`. */
export function namesObject(context: HostContext, scope: string | null): HostObject {
  const { model } = context;
  const own = (): readonly DefinedName[] => model.names.filter((name) => name.scope === scope);
  const item = ({ name }: DefinedName): HostObject => {
    const current = (): DefinedName => {
      const found = own().find((one) => one.name === name);
      if (!found) throw itemNotFound();
      return found;
    };
    return new HostObject("NamedItem", {
      alive: () => void current(),
      properties: {
        Name: { get: () => name },
        Formula: { get: () => current().formula },
        Value: { get: () => current().formula },
        Visible: { get: () => current().visible },
        Type: { get: () => "Range" },
        Scope: { get: () => (scope === null ? "Workbook" : "Worksheet") },
      },
      methods: {
        Delete: () => model.deleteName(name),
        GetRange: () => context.range(parsePlace(model, model.activeSheet, current().formula.replace(/^=/, ""))),
      },
    });
  };
  const find = (name: string): DefinedName | null => own().find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
  return new HostObject("NamedItemCollection", {
    items: () => own().map(item),
    indexer: (args) => {
      const found = find(args.text(0));
      if (found === null) throw itemNotFound();
      return item(found);
    },
    methods: {
      GetCount: () => own().length,
      GetItemOrNullObject: (args) => {
        const found = find(args.text(0));
        return found === null ? null : item(found);
      },
      Add: (args) => {
        const [name, target] = [args.text(0), args.values[1]];
        const place = target instanceof HostObject ? textOr(target.property("Address").get?.(), "") : args.text(1).replace(/^=/, "");
        model.addName(name, `=${place}`, { scope });
        const made = find(name);
        if (made === null) throw itemNotFound();
        return item(made);
      },
    },
  });
}
