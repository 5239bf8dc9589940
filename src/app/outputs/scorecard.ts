import type { Locale } from "../../domain/locale";
import { countedAsZero } from "../../domain/evaluation/countedAsZero";
import type { Evaluation, KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import { forecastFrom } from "../../domain/tracking/pace";
import { choiceWord } from "../../domain/records/choices";
import { sheetWords } from "../../i18n/sheets";
import { bandHighlights, paceHighlights, type BandName } from "./highlights";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";
import { recordHighlights, recordMark } from "./recordMark";
import { textLiteral } from "./formulaTemplate";
import { countWhere, keyComparison, sumWhere, type KeyComparison } from "./sumWhere";
import type { TargetCells } from "./liveTargets";

/** What Scorecard is written from. `targetCells` gives the formulas that link a line to Targets. */
export interface ScorecardInput {
  readonly evaluation: Evaluation;
  readonly bands: readonly BandName[];
  readonly onTrackWithin: number;
  readonly behindWithin: number;
  /** Share of judgement in a total, 0–1; null = nobody is judged, and there is no column for it. */
  readonly judgementShare: number | null;
  readonly targetCells: (person: PersonResult, result: KpiResult) => TargetCells;
}

/** Comparison that suits every employee ID of the sheet. */
export const employeeComparison = (evaluation: Evaluation): KeyComparison =>
  keyComparison(evaluation.people.map(({ employee }) => employee.id));

/**
 * Scorecard: one row per employee × KPI; everything after Actual is a live formula. Rows of an earlier period stay where
 * somebody wrote in them; the others go, as their numbers stand in History, or come back with "As of".
 */
export function scorecard(input: ScorecardInput, locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"scorecard">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["team", "owned", { width: 12 }],
    ["kpi", "key", { width: 20 }],
    ["unit", "owned", { width: 8 }],
    ["direction", "owned", { width: 15 }],
    ["curve", "owned", { width: 10 }],
    ["periodStart", "key", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: recordHighlights(locale) }],
    ["asOf", "owned", { width: 12, numberFormat: formats.date }],
    ["proration", "owned", { width: 10, numberFormat: formats.percent }],
    ["elapsed", "owned", { width: 12, numberFormat: formats.share }],
    ["actual", "owned", { width: 14, numberFormat: formats.number }],
    ["baseline", "owned", { width: 11, numberFormat: formats.number }],
    ["target", "owned", { width: 14, numberFormat: formats.number }],
    ["targetFor", "owned", { width: 18 }],
    ["periodTarget", "owned", { width: 14, numberFormat: formats.number }],
    ["weight", "owned", { width: 9, numberFormat: formats.number }],
    ["attainment", "owned", { width: 11, numberFormat: formats.percent }],
    ["score", "owned", { width: 9, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ["contribution", "owned", { width: 12, numberFormat: formats.points }],
    ...(input.judgementShare === null ? [] : [["judgement", "owned", { width: 11, numberFormat: formats.points }] as const]),
    ["total", "owned", { width: 9, numberFormat: formats.points }],
    ["band", "owned", { width: 10, highlights: bandHighlights(input.bands) }],
    ["expected", "owned", { width: 15, numberFormat: formats.number }],
    ["pace", "owned", { width: 12, highlights: paceHighlights(locale) }],
    ["forecast", "owned", { width: 13, numberFormat: formats.number }],
    ["forecastLow", "owned", { width: 13, numberFormat: formats.number }],
    ["forecastHigh", "owned", { width: 13, numberFormat: formats.number }],
    ["workingDaysLeft", "owned", { width: 12, numberFormat: "0" }],
    ["requiredPerDay", "owned", { width: 14, numberFormat: formats.number }],
    ["note", "kept", { width: 32, wrap: true }],
  ];
  const formulas = scoreFormulas(input, locale);
  const rows = input.evaluation.people.flatMap((person) =>
    person.kpis.map((result): OutputRow => ({ cells: { ...plainCells(input.evaluation, person, result, locale), ...targetsOf(input, person, result), ...(input.judgementShare !== null && { judgement: person.judgement ?? "" }), ...formulas(result), ...(countedAsZero(result) && { score: scoreWithoutData }) } })),
  );
  return {
    name: "Scorecard",
    sheet: words.sheetNames.Scorecard,
    columns: outputColumns("scorecard", locale, specs),
    rows,
    frozenColumns: 2,
    goneMark: recordMark(input.evaluation, locale),
  };
}

function plainCells({ asOf }: Evaluation, { employee }: PersonResult, result: KpiResult, locale: Locale): Record<string, OutputCell> {
  return {
    employeeId: employee.id,
    name: employee.name,
    team: employee.team ?? "",
    kpi: result.kpi.id,
    unit: result.kpi.unit,
    direction: choiceWord("direction", result.kpi.direction, locale),
    curve: result.kpi.curve,
    periodStart: result.period.start,
    periodEnd: result.period.end,
    record: sheetWords(locale).record.current,
    asOf: Math.min(asOf, result.period.end),
    proration: result.proration,
    elapsed: result.pace?.elapsed ?? "",
    forecastLow: result.pace?.interval?.low ?? "",
    forecastHigh: result.pace?.interval?.high ?? "",
    workingDaysLeft: result.pace?.workingDaysLeft ?? "",
    targetFor: result.pieces.map(({ target: { scope } }) => sheetWords(locale).targetFor[scope.kind]({ name: scope.name })).filter((name, at, all) => name !== all[at - 1]).join(" → "),
    actual: result.actual ?? "",
  };
}

/** A target that may not be used (two for one thing, numbers beyond reckoning) stays empty, so the score does too. */
function targetsOf({ targetCells }: ScorecardInput, person: PersonResult, result: KpiResult): Record<string, OutputCell> {
  if (targetStaysEmpty(result)) return { target: "", weight: "", baseline: "" };
  const { target, weight, baseline } = targetCells(person, result);
  return { target, weight, baseline };
}

const score =
  "SUMIFS({Curves.points},{Curves.curve},{@curve},{Curves.attainment},MINIFS({Curves.attainment},{Curves.curve},{@curve}))" +
  "+SUMPRODUCT(({Curves.curve}={@curve})*({@attainment}>{Curves.attainment})*{Curves.slope}" +
  "*(({@attainment}<{Curves.next})*{@attainment}+({@attainment}>={Curves.next})*{Curves.next}-{Curves.attainment}))";

/** Where Setup has missing data count: 0 points while there is no actual, and what the curve gives once there is one. */
const scoreWithoutData: OutputCell = { template: `=IF(ISNUMBER({@attainment}),${score},IF(AND({@actual}="",ISNUMBER({@target})),0,""))` };

/** The chain from Actual to Band, spelled once for every row. Source of each step: `domain/evaluation`. */
function scoreFormulas({ evaluation, onTrackWithin, behindWithin, judgementShare }: ScorecardInput, locale: Locale): (result: KpiResult) => Record<string, OutputCell> {
  const words = sheetWords(locale);
  const lower = textLiteral(choiceWord("direction", "lower-is-better", locale));
  const comparison = employeeComparison(evaluation);
  const person = [{ column: "{employeeId}", value: "{@employeeId}" }, { column: "{record}", value: "{@record}" }];
  const scoredWeights =
    comparison === "criteria"
      ? 'SUMIFS({weight},{employeeId},{@employeeId},{record},{@record},{score},">-1E+99")'
      : 'SUMPRODUCT(({employeeId}={@employeeId})*({record}={@record})*({score}<>""),{weight})';
  const fixed: Record<string, OutputCell> = {
    periodTarget: { template: '=IF(ISNUMBER({@target}),{@target}*{@proration},"")' },
    attainment: {
      template:
        '=IF(NOT(AND(ISNUMBER({@actual}),ISNUMBER({@target}))),"",' +
        'IF(ISNUMBER({@baseline}),IF({@target}={@baseline},"",({@actual}-{@baseline}*{@proration})/(({@target}-{@baseline})*{@proration})),' +
        'IF({@target}<=0,"",' +
        `IF({@direction}=${lower},IF({@actual}<=0,MAXIFS({Curves.attainment},{Curves.curve},{@curve}),{@target}*{@proration}/{@actual}),` +
        "MAX(0,{@actual})/({@target}*{@proration})))))",
    },
    score: { template: `=IF(ISNUMBER({@attainment}),${score},"")` },
    contribution: { template: `=IF(ISNUMBER({@score}),{@score}*{@weight}/${scoredWeights},"")` },
    total: { template: `=${totalFormula(`${countWhere(comparison, person, "{contribution}")}>0`, sumWhere(comparison, "{contribution}", person), judgementShare)}` },
    band: { template: bandFormula("{@total}") },
  };
  return ({ pace }) =>
    pace === null
      ? { ...fixed, expected: "", pace: "", forecast: "", requiredPerDay: "" }
      : {
          ...fixed,
          expected: { template: '=IF(ISNUMBER({@target}),{@target}*{@proration}*{@elapsed},"")' },
          forecast: { template: `=IF(AND(ISNUMBER({@actual}),ISNUMBER({@elapsed})),IF({@elapsed}>=${forecastFrom},{@actual}/{@elapsed},""),"")` },
          requiredPerDay: { template: '=IF(AND(ISNUMBER({@target}),ISNUMBER({@actual}),ISNUMBER({@workingDaysLeft})),IF({@actual}>={@target}*{@proration},0,IF({@workingDaysLeft}>0,({@target}*{@proration}-{@actual})/{@workingDaysLeft},"")),"")' },
          pace: {
            template:
              '=IF(NOT(AND(ISNUMBER({@expected}),ISNUMBER({@actual}))),"",' +
              `IF(({@expected}-{@actual})/({@target}*{@proration})*100<${onTrackWithin},${textLiteral(words.pace["on-track"])},` +
              `IF(({@expected}-{@actual})/({@target}*{@proration})*100<=${behindWithin},${textLiteral(words.pace.behind)},${textLiteral(words.pace["at-risk"])})))`,
          },
        };
}

/** Figures and judgement by their shares, either alone where the other is missing. Source: `domain/judgement/withJudgement`. */
export const totalFormula = (hasQuantities: string, quantities: string, judgementShare: number | null): string =>
  judgementShare === null
    ? `IF(${hasQuantities},${quantities},"")`
    : `IF(${hasQuantities},IF(ISNUMBER({@judgement}),${quantities}*(1-${judgementShare})+{@judgement}*${judgementShare},${quantities}),IF(ISNUMBER({@judgement}),{@judgement},""))`;

/** The band a total falls in, by the thresholds people keep in Bands; a millionth of a point is no difference. */
export const bandFormula = (total: string): string =>
  `=IF(ISNUMBER(${total}),IFERROR(INDEX({Bands.band},MATCH(SUMPRODUCT(MAX(({Bands.from}<=ROUND(${total},6))*{Bands.from})),{Bands.from},0)),""),"")`;

/** Lines whose target is left out of the sheet on purpose; the check of formulas expects the same. */
export const targetStaysEmpty = ({ notScorable }: KpiResult): boolean => notScorable === "target-duplicate" || notScorable === "not-computable" || notScorable === "no-source";
