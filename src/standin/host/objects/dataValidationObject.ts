import type { DataValidation } from "../../model/workbookModel";
import type { Place } from "../address";
import { HostError, invalidArgument } from "../hostError";
import { asFlag, asRecord, HostObject, textOr } from "../hostObject";
import { fullAddress } from "../address";
import { intersection } from "./areas";

/** A list given as text may not be longer. Source: Excel's own limit on a validation list. */
const longestList = 255;
const types: Readonly<Record<DataValidation["rule"]["type"], string>> = { list: "List", wholeNumber: "WholeNumber", decimal: "Decimal", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom" };
const operators = ["Between", "NotBetween", "EqualTo", "NotEqualTo", "GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"];

/** Validation of a range: Excel's `DataValidation`. */
export function dataValidationObject({ sheet, area }: Place): HostObject {
  const current = (): DataValidation | null => sheet.validations.find(({ areas }) => areas.some((one) => intersection(one, area) !== null)) ?? null;
  let ignoreBlanks = current()?.ignoreBlanks ?? true;
  const change = (next: Partial<Omit<DataValidation, "areas">>): void => {
    const now = current();
    const rule = next.rule ?? now?.rule;
    if (rule === undefined) return;
    sheet.setValidation(area, { ignoreBlanks, ...(now?.errorAlert && { errorAlert: now.errorAlert }), ...(now?.prompt && { prompt: now.prompt }), ...next, rule });
  };
  return new HostObject("DataValidation", {
    properties: {
      Type: { get: () => (current() === null ? "None" : types[current()?.rule.type ?? "custom"]) },
      IgnoreBlanks: {
        get: () => current()?.ignoreBlanks ?? ignoreBlanks,
        set: (value) => {
          ignoreBlanks = asFlag(value);
          change({ ignoreBlanks });
        },
      },
      Rule: { get: () => ruleOut(current()), set: (value) => change({ rule: ruleIn(asRecord(value)) }) },
      ErrorAlert: {
        get: () => current()?.errorAlert ?? { message: "", showAlert: true, style: "Stop", title: "" },
        set: (value) => {
          const { title, message, style, showAlert } = asRecord(value);
          change({ errorAlert: { title: textOr(title, ""), message: textOr(message, ""), style: style === "Warning" || style === "Information" ? style : "Stop", showAlert: showAlert !== false } });
        },
      },
      Prompt: {
        get: () => current()?.prompt ?? { message: "", showPrompt: true, title: "" },
        set: (value) => {
          const { title, message, showPrompt } = asRecord(value);
          change({ prompt: { title: textOr(title, ""), message: textOr(message, ""), showPrompt: showPrompt !== false } });
        },
      },
    },
    methods: { Clear: () => sheet.setValidation(area, null) },
  });
}

function ruleIn(given: Readonly<Record<string, unknown>>): DataValidation["rule"] {
  const [kind, detail] = Object.entries(given).find(([, value]) => value !== null && value !== undefined) ?? [];
  const rule = asRecord(detail);
  if (kind === "list") {
    const { source, inCellDropDown } = rule;
    const range = source instanceof HostObject ? source.self : null;
    const text = range !== null ? `=${fullAddress(range as Place)}` : typeof source === "string" ? source : null;
    if (text === null || text === "") throw invalidArgument();
    if (!text.startsWith("=") && text.length > longestList) throw new HostError("InvalidArgument", "The argument is invalid: a list has at most 255 characters; refer to a range instead.");
    return { type: "list", source: text, inCellDropDown: inCellDropDown !== false };
  }
  if (kind === "custom") return { type: "custom", formula: textOr(rule.formula, "") };
  const typed = (["wholeNumber", "decimal", "date", "time", "textLength"] as const).find((one) => one === kind);
  const operator = operators.find((one) => one === rule.operator);
  if (typed === undefined || operator === undefined || rule.formula1 === undefined) throw invalidArgument();
  return { type: typed, operator, formula1: textOr(rule.formula1, ""), ...(rule.formula2 !== undefined && rule.formula2 !== null && { formula2: textOr(rule.formula2, "") }) };
}

function ruleOut(validation: DataValidation | null): unknown {
  if (validation === null) return {};
  const { rule } = validation;
  if (rule.type === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.type === "custom") return { custom: { formula: rule.formula } };
  return { [rule.type]: { operator: rule.operator, formula1: rule.formula1, ...(rule.formula2 !== undefined && { formula2: rule.formula2 }) } };
}
