import type { DataValidation } from "../model/workbookModel";
import { areaRef, rectsOf } from "./area";
import { formulaInFile, formulaOfFile } from "./fileFormula";
import { attributes, textOfFile, xml } from "./xmlText";
import { childOf, childrenOf, flag, type XmlElement } from "./xmlTree";

type Rule = DataValidation["rule"];
const numeric = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;
const typeInFile = (type: Rule["type"]): string => (type === "wholeNumber" ? "whole" : type);
const dayZero = Date.UTC(1899, 11, 30);

const ofFile = (formula: string | undefined): string | undefined =>
  formula === undefined ? undefined : /^-?[\d.]+(?:E[+-]?\d+)?$/i.test(formula) ? formula : formulaOfFile(formula, null);

function inFile(formula: string): string {
  const isoDay = /^(\d{4})-(\d\d)-(\d\d)$/.exec(formula);
  if (isoDay !== null) return String((Date.UTC(Number(isoDay[1]), Number(isoDay[2]) - 1, Number(isoDay[3])) - dayZero) / 86_400_000);
  return formulaInFile(formula, null);
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const operatorOfFile = (word: string): string => ({ equal: "EqualTo", notEqual: "NotEqualTo" })[word] ?? upperFirst(word);
const operatorInFile = (word: string): string => ({ EqualTo: "equal", NotEqualTo: "notEqual", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual" })[word] ?? word.charAt(0).toLowerCase() + word.slice(1);

function ruleOf(element: XmlElement): Rule | null {
  const type = element.attributes["type"] ?? "none";
  const formula1 = childOf(element, "formula1")?.text;
  const formula2 = childOf(element, "formula2")?.text;
  if (formula1 === undefined) return null;
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(formula1)?.[1];
    const source = literal === undefined ? formulaOfFile(formula1, null) : literal.replaceAll('""', '"');
    return { type: "list", source, inCellDropDown: !flag(element, "showDropDown", false) };
  }
  if (type === "custom") return { type: "custom", formula: formulaOfFile(formula1, null) };
  const known = numeric.find((name) => typeInFile(name) === type);
  const second = ofFile(formula2);
  return known === undefined ? null
    : { type: known, operator: operatorOfFile(element.attributes["operator"] ?? "between"), formula1: ofFile(formula1) ?? "", ...(second === undefined ? {} : { formula2: second }) };
}

/** The validations of a `dataValidations` element; those without a rule (only a prompt) are left out. */
export function validationsOf(element: XmlElement | undefined): readonly DataValidation[] {
  return childrenOf(element, "dataValidation").flatMap((validation): DataValidation[] => {
    const rule = ruleOf(validation);
    if (rule === null) return [];
    const { sqref = "", errorStyle = "stop", errorTitle = "", error = "", promptTitle = "", prompt = "" } = validation.attributes;
    const showAlert = flag(validation, "showErrorMessage", false);
    const style = errorStyle === "warning" ? "Warning" : errorStyle === "information" ? "Information" : "Stop";
    return [{
      areas: rectsOf(sqref),
      rule,
      ignoreBlanks: flag(validation, "allowBlank", false),
      errorAlert: { title: textOfFile(errorTitle), message: textOfFile(error), style, showAlert },
      ...(promptTitle === "" && prompt === "" ? {} : { prompt: { title: textOfFile(promptTitle), message: textOfFile(prompt), showPrompt: flag(validation, "showInputMessage", false) } }),
    }];
  });
}

function formulasOf(rule: Rule): readonly string[] {
  switch (rule.type) {
    case "list":
      return [rule.source.startsWith("=") ? formulaInFile(rule.source, null) : `"${rule.source.replaceAll('"', '""')}"`];
    case "custom":
      return [formulaInFile(rule.formula, null)];
    case "wholeNumber": case "decimal": case "date": case "time": case "textLength":
      return [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(inFile);
  }
}

/** The `dataValidations` element, or nothing when there are none. */
export function validationsXml(validations: readonly DataValidation[]): string {
  const kept = validations.filter(({ areas }) => areas.length > 0);
  if (kept.length === 0) return "";
  const elements = kept.map(({ areas, rule, ignoreBlanks, errorAlert, prompt }) => {
    const operator = "operator" in rule ? operatorInFile(rule.operator) : undefined;
    const start = attributes({
      type: typeInFile(rule.type),
      errorStyle: errorAlert === undefined || errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
      operator: operator === "between" ? undefined : operator,
      allowBlank: ignoreBlanks ? 1 : undefined,
      showDropDown: rule.type === "list" && !rule.inCellDropDown ? 1 : undefined,
      showInputMessage: prompt?.showPrompt === true ? 1 : undefined,
      showErrorMessage: errorAlert?.showAlert === false ? undefined : 1,
      errorTitle: errorAlert?.title || undefined,
      error: errorAlert?.message || undefined,
      promptTitle: prompt?.title || undefined,
      prompt: prompt?.message || undefined,
      sqref: areas.map(areaRef).join(" "),
    });
    return `<dataValidation${start}>${formulasOf(rule).map((formula, index) => `<formula${index + 1}>${xml(formula)}</formula${index + 1}>`).join("")}</dataValidation>`;
  });
  return `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
}
