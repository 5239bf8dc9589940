import type { Fill, Font } from "exceljs";
import type { ConditionalFormat, ConditionalRule } from "../model/workbookModel";
import { areaRef, cellRef } from "./area";
import { solidFill } from "./cellStyles";
import { colourOf, fileColour, type FileColour } from "./colours";
import { formulaInFile, formulaOfFile } from "./fileFormula";

interface Cfvo { readonly type: string; readonly value?: string | number }
/** A rule as ExcelJS holds it; its published types leave out most of this. */
export interface FileRule {
  readonly type: string;
  readonly operator?: string;
  readonly priority?: number;
  readonly text?: string;
  readonly formulae?: readonly string[];
  readonly style?: { readonly fill?: Partial<Fill> & { readonly bgColor?: FileColour; readonly fgColor?: FileColour }; readonly font?: Partial<Font> };
  readonly cfvo?: readonly Cfvo[];
  readonly color?: FileColour | readonly FileColour[];
}
type Look = { readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean };
type ScalePoint = Extract<ConditionalRule, { type: "colorScale" }>["points"][number];
type Operator = Extract<ConditionalRule, { type: "cellValue" }>["operator"];

const operators: Readonly<Record<string, Operator>> = { between: "Between", notBetween: "NotBetween", equal: "EqualTo", notEqual: "NotEqualTo", greaterThan: "GreaterThan", lessThan: "LessThan", greaterThanOrEqual: "GreaterThanOrEqual", lessThanOrEqual: "LessThanOrEqual" };
/** Kinds ExcelJS writes back unchanged. */
const keptByExcelJs = new Set(["top10", "aboveAverage", "iconSet", "timePeriod"]);
const pointKinds: Readonly<Record<string, ScalePoint["kind"]>> = { min: "lowest", max: "highest", num: "number", percent: "percent", percentile: "percentile" };

function lookOf(style: FileRule["style"], theme: readonly string[]): Look {
  // In a conditional format the colour of a solid fill is the background, elsewhere the foreground.
  const fill = colourOf(style?.fill?.bgColor ?? style?.fill?.fgColor, theme);
  const fontColor = colourOf(style?.font?.color, theme);
  return { ...(fill === undefined ? {} : { fill }), ...(fontColor === undefined ? {} : { fontColor }), ...(style?.font?.bold === true ? { bold: true } : {}) };
}

/** Begins-with, ends-with and not-contains are written as formulas, in this form, and known again by it. */
const textTests = [
  { operator: "BeginsWith", write: (text: string, cell: string) => `LEFT(${cell},LEN("${text}"))="${text}"`, read: /^LEFT\([^,]+,LEN\("((?:[^"]|"")*)"\)\)="\1"$/ },
  { operator: "EndsWith", write: (text: string, cell: string) => `RIGHT(${cell},LEN("${text}"))="${text}"`, read: /^RIGHT\([^,]+,LEN\("((?:[^"]|"")*)"\)\)="\1"$/ },
  { operator: "NotContains", write: (text: string, cell: string) => `ISERROR(SEARCH("${text}",${cell}))`, read: /^ISERROR\(SEARCH\("((?:[^"]|"")*)",[^)]+\)\)$/ },
  { operator: "Contains", write: (text: string, cell: string) => `NOT(ISERROR(SEARCH("${text}",${cell})))`, read: /^NOT\(ISERROR\(SEARCH\("((?:[^"]|"")*)",[^)]+\)\)\)$/ },
] as const;

/** One rule for the model; null when neither the model nor ExcelJS could write it back. */
export function ruleOfFile(rule: FileRule, theme: readonly string[]): ConditionalRule | null {
  const look = lookOf(rule.style, theme);
  const [first, second] = rule.formulae ?? [];
  const operator = operators[rule.operator ?? ""];
  const colours = Array.isArray(rule.color) ? (rule.color as readonly FileColour[]) : rule.color === undefined ? [] : [rule.color as FileColour];
  if (rule.type === "cellIs" && operator !== undefined && first !== undefined) {
    return { type: "cellValue", operator, formula1: formulaOfFile(first, null), ...(second === undefined ? {} : { formula2: formulaOfFile(second, null) }), ...look };
  }
  if (first !== undefined && ["expression", "containsText", "beginsWith", "endsWith", "notContainsText"].includes(rule.type)) {
    for (const test of textTests) {
      const text = test.read.exec(first)?.[1];
      if (text !== undefined) return { type: "containsText", operator: test.operator, text: text.replaceAll('""', '"'), ...look };
    }
    return { type: "custom", formula: formulaOfFile(first, null), ...look };
  }
  if (rule.type === "dataBar") return { type: "dataBar", color: colourOf(colours[0], theme) ?? "#638EC6" };
  if (rule.type === "colorScale") {
    return {
      type: "colorScale",
      points: (rule.cfvo ?? []).map(({ type, value }, index) => ({
        kind: pointKinds[type] ?? "percent",
        color: colourOf(colours[index], theme) ?? "#FFFFFF",
        ...(value === undefined || Number.isNaN(value) ? {} : { value: String(value) }),
      })),
    };
  }
  return keptByExcelJs.has(rule.type) ? { type: "other", raw: rule } : null;
}

function lookInFile({ fill, fontColor, bold }: Look): Pick<FileRule, "style"> {
  const font: Partial<Font> = { ...(fontColor === undefined ? {} : { color: fileColour(fontColor) }), ...(bold === true ? { bold } : {}) };
  return { style: { ...(fill === undefined ? {} : { fill: { ...solidFill(fill), bgColor: fileColour(fill) } }), ...(Object.keys(font).length === 0 ? {} : { font }) } };
}

function ruleBody(rule: ConditionalRule, corner: string): FileRule {
  switch (rule.type) {
    case "cellValue": {
      const operator = Object.entries(operators).find(([, name]) => name === rule.operator)?.[0] ?? "equal";
      const formulae = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map((formula) => formulaInFile(formula, null));
      return { type: "cellIs", operator, formulae, ...lookInFile(rule) };
    }
    case "containsText": {
      const test = textTests.find(({ operator }) => operator === rule.operator) ?? textTests[3];
      return { type: "expression", formulae: [test.write(rule.text.replaceAll('"', '""'), corner)], ...lookInFile(rule) };
    }
    case "custom":
      return { type: "expression", formulae: [formulaInFile(rule.formula, null)], ...lookInFile(rule) };
    case "dataBar":
      return { type: "dataBar", cfvo: [{ type: "min" }, { type: "max" }], color: fileColour(rule.color) };
    case "colorScale":
      return {
        type: "colorScale",
        cfvo: rule.points.map(({ kind, value }) => ({ type: Object.entries(pointKinds).find(([, name]) => name === kind)?.[0] ?? "percent", ...(value === undefined ? {} : { value }) })),
        color: rule.points.map(({ color }) => fileColour(color)),
      };
    case "other":
      return rule.raw as FileRule;
  }
}

/** One conditional format as ExcelJS writes it; `rank` is its place by priority, 0 first. */
export function formatInFile({ areas, rule }: ConditionalFormat, rank: number): { readonly ref: string; readonly rules: readonly FileRule[] } {
  const first = areas[0];
  const corner = first === undefined ? "A1" : cellRef(first.row, first.column);
  return { ref: areas.map(areaRef).join(" "), rules: [{ ...ruleBody(rule, corner), priority: rank + 1 }] };
}
