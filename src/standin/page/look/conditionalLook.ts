import type { CellValue, ConditionalFormat, ConditionalRule, Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { covers, intersect } from "../editing/selection";
import { compareValues, literalOf } from "./literal";
import { blend } from "./colors";
import { formulaHolds } from "./ruleFormula";

/** What conditional formats add to one cell. `bar.share` is 0–1 of the cell's width. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly bar?: { readonly share: number; readonly color: string };
}

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** Conditional formats of one sheet, evaluated cell by cell; what needs a whole area (bars, scales) is gathered once. */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormat[];
  private readonly numbers = new Map<string, readonly number[]>();

  constructor(private readonly sheet: SheetModel, private readonly workbook: WorkbookModel) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** The look of a cell, earlier formats first where two say the same thing. */
  at(row: number, column: number): ConditionalLook | null {
    const looks: ConditionalLook[] = [];
    for (const format of this.formats) {
      const area = format.areas.find((each) => covers(each, row, column));
      if (area === undefined) continue;
      const found = this.apply(format, area, row, column);
      if (found === null) continue;
      looks.push(found);
      if (format.stopIfTrue) break;
    }
    return looks.length === 0 ? null : Object.assign({}, ...looks.reverse()) as ConditionalLook;
  }

  private apply(format: ConditionalFormat, area: Rect, row: number, column: number): ConditionalLook | null {
    const { rule } = format;
    switch (rule.type) {
      case "cellValue": {
        const origin = format.areas[0] ?? area;
        const moved = { rows: row - origin.row, columns: column - origin.column };
        const limit = (formula: string | undefined): CellValue | undefined =>
          formula === undefined ? undefined : literalOf(formula, this.sheet, this.workbook, moved);
        return meetsCellValue(rule, this.sheet.value(row, column), limit(rule.formula1), limit(rule.formula2)) ? paint(rule) : null;
      }
      case "containsText":
        return meetsText(rule, this.sheet.text(row, column)) ? paint(rule) : null;
      case "dataBar": {
        const value = this.sheet.value(row, column);
        return typeof value === "number" ? { bar: { share: barShare(value, this.numbersOf(format)), color: rule.color } } : null;
      }
      case "colorScale": {
        const value = this.sheet.value(row, column);
        const fill = typeof value === "number" ? scaleColor(rule, value, this.numbersOf(format)) : null;
        return fill === null ? null : { fill };
      }
      case "custom": {
        const origin = format.areas[0] ?? area;
        const moved = { rows: row - origin.row, columns: column - origin.column };
        return formulaHolds(rule.formula, { sheet: this.sheet, workbook: this.workbook, row, column, moved }) ? paint(rule) : null;
      }
      case "other":
        return null;
    }
  }

  /** Numbers of the format's areas, ascending; only what the sheet uses is looked at. */
  private numbersOf(format: ConditionalFormat): readonly number[] {
    const known = this.numbers.get(format.id);
    if (known !== undefined) return known;
    const used = this.sheet.usedRect(true);
    const numbers: number[] = [];
    for (const area of format.areas) {
      const part = used === null ? null : intersect(area, used);
      if (part === null) continue;
      for (let row = part.row; row < part.row + part.rows; row += 1) {
        for (let column = part.column; column < part.column + part.columns; column += 1) {
          const value = this.sheet.value(row, column);
          if (typeof value === "number") numbers.push(value);
        }
      }
    }
    numbers.sort((a, b) => a - b);
    this.numbers.set(format.id, numbers);
    return numbers;
  }
}

function paint(rule: { readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean }): ConditionalLook {
  return {
    ...(rule.fill === undefined ? {} : { fill: rule.fill }),
    ...(rule.fontColor === undefined ? {} : { fontColor: rule.fontColor }),
    ...(rule.bold === undefined ? {} : { bold: rule.bold }),
  };
}

/** Whether a value meets a rule; a limit that is not known (`undefined`) is met by nothing, an error by nothing. */
export function meetsCellValue(rule: Rule<"cellValue">, value: CellValue, first: CellValue | undefined, second: CellValue | undefined): boolean {
  if (first === undefined) return false;
  const low = compareValues(value, first);
  if (low === null) return false;
  switch (rule.operator) {
    case "EqualTo": return low === 0 && (value !== null || first === null);
    case "NotEqualTo": return low !== 0;
    case "GreaterThan": return low > 0;
    case "LessThan": return low < 0;
    case "GreaterThanOrEqual": return low >= 0;
    case "LessThanOrEqual": return low <= 0;
    case "Between":
    case "NotBetween": {
      const high = second === undefined ? null : compareValues(value, second);
      const order = second === undefined ? null : compareValues(first, second);
      if (high === null || order === null) return false;
      const inside = order <= 0 ? low >= 0 && high <= 0 : low <= 0 && high >= 0;
      return rule.operator === "Between" ? inside : !inside;
    }
  }
}

/** Text rules, without regard to case like Excel's. */
export function meetsText(rule: Rule<"containsText">, shown: string): boolean {
  const [text, wanted] = [shown.toLowerCase(), rule.text.toLowerCase()];
  switch (rule.operator) {
    case "Contains": return text.includes(wanted);
    case "NotContains": return !text.includes(wanted);
    case "BeginsWith": return text.startsWith(wanted);
    case "EndsWith": return text.endsWith(wanted);
  }
}

/** Share of the cell a bar fills: from 0 (or the lowest, when negative) to the highest, like Excel's automatic axis. */
export function barShare(value: number, ascending: readonly number[]): number {
  const low = Math.min(0, ascending[0] ?? 0);
  const high = Math.max(0, ascending.at(-1) ?? 0);
  return high === low ? 0 : Math.max(0, Math.min(1, (value - low) / (high - low)));
}

/** The colour of a value between the points of a scale; null when a point cannot be placed. */
export function scaleColor(rule: Rule<"colorScale">, value: number, ascending: readonly number[]): string | null {
  const lowest = ascending[0];
  const highest = ascending.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const stops: { at: number; color: string }[] = [];
  for (const point of rule.points) {
    const given = Number((point.value ?? "").replace(/^=/, ""));
    const at = {
      lowest,
      highest,
      number: given,
      percent: lowest + ((highest - lowest) * given) / 100,
      percentile: percentile(ascending, given / 100),
    }[point.kind];
    if (Number.isNaN(at)) return null;
    stops.push({ at, color: point.color });
  }
  const above = stops.findIndex(({ at }) => value <= at);
  const upper = above === -1 ? stops.at(-1) : stops[above];
  if (upper === undefined) return null;
  const lower = above > 0 ? stops[above - 1] : undefined;
  if (lower === undefined || upper.at === lower.at || above === -1) return upper.color;
  return blend(lower.color, upper.color, (value - lower.at) / (upper.at - lower.at));
}

/** Excel's inclusive percentile. */
function percentile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const low = ascending[Math.floor(at)] ?? NaN;
  const high = ascending[Math.ceil(at)] ?? NaN;
  return low + (high - low) * (at - Math.floor(at));
}
