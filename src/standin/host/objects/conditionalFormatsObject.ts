import type { ConditionalFormat, ConditionalRule } from "../../model/workbookModel";
import type { Place } from "../address";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { asRecord, asText, HostObject, type HostContext, type Property } from "../hostObject";
import { colour } from "./rangeFormatObject";
import { intersection } from "./areas";

/** Kinds by their Office.js names, with the rule a new one starts as. */
const kinds: Readonly<Record<string, { readonly member: string; readonly rule: ConditionalRule }>> = {
  CellValue: { member: "CellValue", rule: { type: "cellValue", operator: "EqualTo", formula1: '=""' } },
  ContainsText: { member: "TextComparison", rule: { type: "containsText", operator: "Contains", text: "" } },
  Custom: { member: "Custom", rule: { type: "custom", formula: "=FALSE" } },
  DataBar: { member: "DataBar", rule: { type: "dataBar", color: "#638EC6" } },
  ColorScale: { member: "ColorScale", rule: { type: "colorScale", points: [{ kind: "lowest", color: "#F8696B" }, { kind: "highest", color: "#63BE7B" }] } },
};
const nameOf: Readonly<Record<ConditionalRule["type"], string>> = { cellValue: "CellValue", containsText: "ContainsText", custom: "Custom", dataBar: "DataBar", colorScale: "ColorScale", other: "Custom" };

/** Conditional formats of a range: Excel's `ConditionalFormatCollection`. */
export function conditionalFormatsObject(context: HostContext, place: Place): HostObject {
  const { sheet, area } = place;
  const own = (): readonly ConditionalFormat[] => sheet.conditionalFormats.filter(({ areas }) => areas.some((one) => intersection(one, area) !== null));
  const byId = (id: string): HostObject => {
    const found = own().find((one) => one.id === id);
    if (!found) throw itemNotFound();
    return formatObject(context, place, found.id);
  };
  return new HostObject("ConditionalFormatCollection", {
    items: () => own().map(({ id }) => formatObject(context, place, id)),
    indexer: (args) => byId(args.text(0)),
    methods: {
      Add: (args) => {
        const kind = kinds[args.text(0)];
        if (!kind) throw new HostError("UnsupportedOperation", `Conditional formats of type ${args.text(0)} are not supported here.`);
        return formatObject(context, place, sheet.addConditionalFormat([area], kind.rule).id);
      },
      GetCount: () => own().length,
      GetItem: (args) => byId(args.text(0)),
      GetItemAt: (args) => {
        const found = own()[args.integer(0)];
        if (!found) throw itemNotFound();
        return formatObject(context, place, found.id);
      },
      ClearAll: () => sheet.clearConditionalFormats(area),
    },
  });
}

function formatObject(context: HostContext, { sheet }: Place, first: string): HostObject {
  let id = first;
  const current = (): ConditionalFormat => {
    const found = sheet.conditionalFormats.find((one) => one.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (next: (rule: ConditionalRule) => ConditionalRule): void => {
    id = sheet.changeConditionalFormat(id, next(current().rule));
  };
  const only = <T extends ConditionalRule["type"]>(type: T): Extract<ConditionalRule, { type: T }> => {
    const { rule } = current();
    if (rule.type !== type) throw new HostError("InvalidOperation", "This conditional format is of another type.");
    return rule as Extract<ConditionalRule, { type: T }>;
  };
  const paint = (key: "fill" | "fontColor" | "bold", read: (value: unknown) => unknown): Property => ({
    get: () => (current().rule as { readonly [key: string]: unknown })[key] ?? null,
    set: (value) => change((rule) => ({ ...rule, [key]: read(value) })),
  });
  const format = (): HostObject =>
    new HostObject("ConditionalRangeFormat", {
      children: {
        Fill: () => new HostObject("ConditionalRangeFill", { properties: { Color: paint("fill", colour) } }),
        Font: () => new HostObject("ConditionalRangeFont", { properties: { Color: paint("fontColor", colour), Bold: paint("bold", (value) => value === true) } }),
      },
    });
  const ruled = (kind: string, rule: Property): (() => HostObject) => () => new HostObject(kind, { properties: { Rule: rule }, children: { Format: format } });
  return new HostObject("ConditionalFormat", {
    alive: () => void current(),
    properties: {
      Id: { get: () => current().id },
      Type: { get: () => nameOf[current().rule.type] },
      Priority: { get: () => current().priority },
      StopIfTrue: { get: () => current().stopIfTrue },
    },
    methods: {
      Delete: () => sheet.removeConditionalFormat(id),
      GetRange: () => {
        const [area] = current().areas;
        if (!area) throw itemNotFound();
        return context.range({ sheet, area });
      },
    },
    children: {
      CellValue: ruled("CellValueConditionalFormat", {
        get: () => {
          const { operator, formula1, formula2 } = only("cellValue");
          return { operator, formula1, ...(formula2 !== undefined && { formula2 }) };
        },
        set: (value) => {
          const { operator, formula1, formula2 } = asRecord(value);
          const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqual", "LessThanOrEqual"] as const;
          const chosen = operators.find((one) => one === operator);
          if (chosen === undefined) throw invalidArgument();
          change(() => ({ ...only("cellValue"), operator: chosen, formula1: asText(formula1), ...(typeof formula2 === "string" && { formula2 }) }));
        },
      }),
      TextComparison: ruled("TextConditionalFormat", {
        get: () => ({ operator: only("containsText").operator, text: only("containsText").text }),
        set: (value) => {
          const { operator, text } = asRecord(value);
          const chosen = (["Contains", "NotContains", "BeginsWith", "EndsWith"] as const).find((one) => one === operator);
          if (chosen === undefined) throw invalidArgument();
          change(() => ({ ...only("containsText"), operator: chosen, text: asText(text) }));
        },
      }),
      Custom: () =>
        new HostObject("CustomConditionalFormat", {
          children: {
            Format: format,
            Rule: () => new HostObject("ConditionalFormatRule", { properties: { Formula: { get: () => only("custom").formula, set: (value) => change(() => ({ ...only("custom"), formula: asText(value) })) } } }),
          },
        }),
      DataBar: () =>
        new HostObject("DataBarConditionalFormat", {
          children: {
            PositiveFormat: () => new HostObject("ConditionalDataBarPositiveFormat", { properties: { FillColor: { get: () => only("dataBar").color, set: (value) => change(() => ({ type: "dataBar", color: colour(value) })) } } }),
          },
        }),
      ColorScale: () =>
        new HostObject("ColorScaleConditionalFormat", {
          properties: {
            Criteria: {
              get: () => only("colorScale").points,
              set: (value) => {
                const { minimum, midpoint, maximum } = asRecord(value);
                const kindNames: Readonly<Record<string, "lowest" | "highest" | "number" | "percent" | "percentile">> = { LowestValue: "lowest", HighestValue: "highest", Number: "number", Percent: "percent", Percentile: "percentile" };
                const points = [minimum, midpoint, maximum].filter((point) => point !== undefined && point !== null).map((point) => {
                  const { type, color, formula } = asRecord(point);
                  const kind = kindNames[String(type)];
                  if (kind === undefined) throw invalidArgument();
                  return { kind, color: colour(color), ...(typeof formula === "string" && { value: formula }) };
                });
                change(() => ({ type: "colorScale", points }));
              },
            },
          },
        }),
    },
  });
}

