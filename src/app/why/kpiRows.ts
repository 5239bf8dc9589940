import { countedAsZero } from "../../domain/evaluation/countedAsZero";
import type { KpiResult } from "../../domain/evaluation/evaluation";
import { rowsBehind, type RowsBehind } from "../../domain/evaluation/rowsBehind";
import { formOf, whyScore, type KpiStep } from "../../domain/evaluation/whyScore";
import { sheetWords } from "../../i18n/sheets";
import { whyWords } from "../../i18n/why";
import { textLiteral } from "../outputs/formulaTemplate";
import { targetStaysEmpty } from "../outputs/scorecard";
import { keyComparison, sumWhere } from "../outputs/sumWhere";
import type { CellWrite } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import type { Draft, ExplanationInput, RowToCome } from "./explanationRow";
import { liveActual } from "./liveActual";
import { inSlots, liveWords, shownAmount, shownPercent, shownPoints, slot, type Figures } from "./liveWords";
import { rowsPlace } from "./rowsPlace";
import { wordKpiStep } from "./wordSteps";

/** The id of one of a KPI's rows. */
export const kpiRowId = (index: number, part: string): string => `${index}.${part}`;

/** The rows one of a person's actuals stands on; null where its source cannot be used. */
export const rowsOfKpi = ({ employees, addedUp, evaluation }: Scored, employeeKey: string, { kpi, period, counted }: KpiResult): RowsBehind | null =>
  rowsBehind(addedUp.encoded, { person: employees.findIndex(({ key }) => key === employeeKey), kpi, period, counted, asOf: evaluation.asOf });

/** Whether a source is an Excel table as it stands, which formulas and filters can name. */
export const isExcelTable = ({ intake }: Scored, { source }: RowsBehind): boolean =>
  !intake.logical.some(({ survey: { name } }) => name.toLowerCase() === source.table.name.toLowerCase());

/** The rows of Explanation about one KPI. Source of each formula: the same step of `scorecard`. */
export function kpiRows(input: ExplanationInput, result: KpiResult, index: number): readonly RowToCome[] {
  const { scored, person } = input;
  const { locale, definitions } = scored;
  const words = whyWords(locale);
  const { labels } = words;
  const { kpi, target } = result;
  const rows = rowsOfKpi(scored, person.employee.key, result);
  const steps = new Map(whyScore(person, result, definitions.curves, rows).map((step) => [step.kind, step]));
  const said = (kind: KpiStep["kind"], at: (id: string) => string): CellWrite => {
    const step = steps.get(kind);
    return step === undefined ? "" : liveWords(wordKpiStep(step, { locale, write: inSlots, result, rows }), figures(at, index, kpi.unit));
  };
  const row = (part: string, draft: (at: (part: string) => string, whole: (id: string) => string) => Draft): RowToCome => ({ id: kpiRowId(index, part), result, draft: (at) => draft((own) => at(kpiRowId(index, own)), at) });
  const cells = targetStaysEmpty(result) ? { target: "", weight: "", baseline: "" } : input.targetCells(person, result);
  const begun = [
    row("actual", (_, whole) => actualDraft(scored, result, rows, said("actual", whole))),
    row("target", (_, whole) => ({ what: labels.target, value: cells.target, expected: targetStaysEmpty(result) ? null : target.target, words: said("target", whole), where: target.place })),
    ...(target.baseline === null ? [] : [row("baseline", (at) => ({ what: labels.baseline, value: cells.baseline, expected: targetStaysEmpty(result) ? null : target.baseline, words: liveWords(words.baseline({ baseline: slot("baseline") }), new Map([["baseline", shownAmount(at("baseline"), kpi.unit)]])), where: target.place }))]),
  ];
  if (steps.has("not-scored")) return [...begun, row("not-scored", (_, whole) => ({ what: labels["not-scored"], value: "", words: said("not-scored", whole), where: target.place }))];
  const weighed = [
    row("weight", (_, whole) => ({ what: labels.weight, value: cells.weight, expected: target.weight, words: said("weight", whole), where: target.place })),
    row("contribution", (at, whole) => ({ what: labels.contribution, value: { template: `=IF(AND(ISNUMBER(${at("score")}),${whole("counted")}<>0),${at("score")}*${at("weight")}/${whole("counted")},"")` }, expected: result.contribution, words: said("contribution", whole) })),
  ];
  if (countedAsZero(result)) {
    const none = (at: (part: string) => string): string => `=IF(AND(${at("actual")}="",ISNUMBER(${at("target")})),0,"")`;
    return [...begun, row("score", (at, whole) => ({ what: labels.score, value: { template: none(at) }, expected: result.score, words: said("score", whole) })), ...weighed];
  }
  const curve = textLiteral(kpi.curve);
  const first = `MINIFS({Curves.attainment},{Curves.curve},${curve})`;
  const pointsAt = (from: string): string => `=IF(ISNUMBER(${from}),SUMIFS({Curves.points},{Curves.curve},${curve},{Curves.attainment},${from}),"")`;
  const lookUp = (part: "from" | "points" | "slope"): string => words.segmentRow[part]({ curve: kpi.curve });
  return [
    ...begun,
    row("share", (_, whole) => ({ what: labels.share, value: { template: shareFormula(scored) }, expected: result.proration, words: said("share", whole) })),
    row("asked", (at) => ({
      what: labels.asked,
      value: { template: `=IF(ISNUMBER(${at("target")}),${at("target")}*${at("share")},"")` },
      words: liveWords(words.asked({ target: slot("target"), share: slot("share"), asked: slot("asked") }), new Map([["target", shownAmount(at("target"), kpi.unit)], ["share", shownPercent(at("share"))], ["asked", shownAmount(at("asked"), kpi.unit)]])),
    })),
    row("attainment", (at, whole) => ({ what: labels.attainment, value: { template: attainmentFormula(result, at) }, expected: result.attainment, words: said("attainment", whole) })),
    row("from", (at) => ({ what: labels.segmentFrom, value: { template: `=IF(ISNUMBER(${at("attainment")}),IF(${at("attainment")}<=${first},${first},MAXIFS({Curves.attainment},{Curves.curve},${curve},{Curves.attainment},"<="&${at("attainment")})),"")` }, words: lookUp("from") })),
    row("points", (at) => ({ what: labels.segmentPoints, value: { template: pointsAt(at("from")) }, words: lookUp("points") })),
    row("slope", (at) => ({ what: labels.segmentSlope, value: { template: `=IF(ISNUMBER(${at("attainment")}),IF(${at("attainment")}<${at("from")},0,SUMIFS({Curves.slope},{Curves.curve},${curve},{Curves.attainment},${at("from")})),"")` }, words: lookUp("slope") })),
    row("score", (at) => ({
      what: labels.score,
      value: { template: `=IF(ISNUMBER(${at("attainment")}),${at("points")}+${at("slope")}*MAX(0,${at("attainment")}-${at("from")}),"")` },
      expected: result.score,
      words: liveWords(words.scoreOf({ points: slot("points"), slope: slot("slope"), attainment: slot("attainment"), from: slot("from"), score: slot("score") }), new Map([["points", shownPoints(at("points"))], ["slope", shownPoints(at("slope"))], ["attainment", shownPercent(at("attainment"))], ["from", shownPercent(at("from"))], ["score", shownPoints(at("score"))]])),
    })),
    ...weighed,
  ];
}

function actualDraft(scored: Scored, result: KpiResult, rows: RowsBehind | null, said: CellWrite): Draft {
  const words = whyWords(scored.locale);
  const isTable = rows !== null && isExcelTable(scored, rows);
  const way = rows === null ? null : rowsPlace(rows, result.kpi, isTable);
  const shared = { what: words.labels.actual, expected: result.actual, where: way === null || way.kind === "none" ? null : way.first };
  if (result.actual === null || rows === null) return { ...shared, value: result.actual ?? "", words: said };
  const live = liveActual(rows, result.kpi, result.actual, isTable);
  if (live.kind === "formula") return { ...shared, value: { formula: live.formula }, words: said };
  const reason = words.notLive[live.why];
  return { ...shared, value: result.actual, words: typeof said === "object" && said !== null ? { formula: `${said.formula}&${textLiteral(reason)}` } : `${String(said ?? "")}${reason}` };
}

/** Each formula that `attainment` has, by the one that gave this line's. */
function attainmentFormula(result: KpiResult, at: (part: string) => string): string {
  const [actual, target, asked] = [at("actual"), at("target"), at("asked")];
  const given = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
  switch (formOf(result, result.actual ?? 0)) {
    case "baseline":
      return `=IF(NOT(${given}),"",IF(${target}=${at("baseline")},"",(${actual}-${at("baseline")}*${at("share")})/((${target}-${at("baseline")})*${at("share")})))`;
    case "higher":
      return `=IF(NOT(${given}),"",IF(${target}<=0,"",MAX(0,${actual})/${asked}))`;
    case "lower":
    case "lower-none":
      return `=IF(NOT(${given}),"",IF(${target}<=0,"",IF(${actual}<=0,MAXIFS({Curves.attainment},{Curves.curve},${textLiteral(result.kpi.curve)}),${asked}/${actual})))`;
  }
}

/** The share of the target that Scorecard has for the line. */
function shareFormula({ evaluation, locale }: Scored): string {
  const comparison = keyComparison(evaluation.people.flatMap(({ employee, kpis }) => [employee.id, ...kpis.map(({ kpi }) => kpi.id)]));
  return `=${sumWhere(comparison, "{Scorecard.proration}", [
    ...["employeeId", "kpi", "periodStart", "periodEnd"].map((id) => ({ column: `{Scorecard.${id}}`, value: `{@${id}}` })),
    { column: "{Scorecard.record}", value: textLiteral(sheetWords(locale).record.current) },
  ])}`;
}

/** What the figures of a KPI's sentences show, by the cells they stand in. */
function figures(at: (id: string) => string, index: number, unit: string): Figures {
  const own = (part: string): string => at(kpiRowId(index, part));
  const weightShare = `${own("weight")}/${at("counted")}`;
  return new Map([
    ...(["actual", "target", "baseline", "asked"] as const).map((part) => [part, shownAmount(own(part), unit)] as const),
    ["askedBaseline", shownAmount(`(${own("baseline")}*${own("share")})`, unit)],
    ...(["share", "attainment"] as const).map((part) => [part, shownPercent(own(part))] as const),
    ...(["score", "weight", "contribution"] as const).map((part) => [part, shownPoints(own(part))] as const),
    ["counted", shownPoints(at("counted"))],
    ["weightShare", shownPercent(weightShare)],
  ]);
}
