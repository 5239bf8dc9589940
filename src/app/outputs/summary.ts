import type { Locale } from "../../domain/locale";
import { fragileBand } from "../../domain/evaluation/fragileBand";
import type { Band } from "../../domain/records/definitions";
import type { Evaluation, PersonResult } from "../../domain/evaluation/evaluation";
import { sheetWords } from "../../i18n/sheets";
import { textLiteral } from "./formulaTemplate";
import { bandHighlights, paceHighlights } from "./highlights";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputTable } from "./outputTable";
import { recordHighlights, recordMark } from "./recordMark";
import { bandFormula, employeeComparison, totalFormula } from "./scorecard";
import { countWhere, sumWhere } from "./sumWhere";

/**
 * Summary: one row per employee and period, with the suggested band beside the rating people agree on. Rows of an earlier
 * period stay where somebody wrote in them; the others go, as their numbers stand in History, or come back with "As of".
 */
export function summary(evaluation: Evaluation, bands: readonly Band[], locale: Locale, judgementShare: number | null = null): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"summary">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 18 }],
    ["team", "owned", { width: 12 }],
    ["manager", "owned", { width: 18 }],
    ["periodStart", "owned", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: recordHighlights(locale) }],
    ["scored", "owned", { width: 12 }],
    ["total", "owned", { width: 9, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ["band", "owned", { width: 10, highlights: bandHighlights(bands) }],
    ["bandHolds", "owned", { width: 14, highlights: [{ kind: "equals", text: words.bandFragile, tone: "warning" }] }],
    ...(judgementShare === null ? [] : [["quantities", "owned", { width: 9, numberFormat: formats.points }] as const, ["judgement", "owned", { width: 11, numberFormat: formats.points }] as const, ["basis", "owned", { width: 24 }] as const]),
    ["pace", "owned", { width: 12, highlights: paceHighlights(locale) }],
    ["agreedRating", "kept", { width: 13, validation: { kind: "column", table: "Bands", header: "band" }, highlights: bandHighlights(bands) }],
    ["agreedReason", "kept", { width: 34, wrap: true }],
    ["comment", "kept", { width: 44, wrap: true }],
  ];
  const formulas = summaryFormulas(evaluation, locale, judgementShare);
  const { period } = evaluation;
  return {
    name: "Summary",
    sheet: words.sheetNames.Summary,
    columns: outputColumns("summary", locale, specs),
    rows: period === null ? [] : evaluation.people.map((person) => ({ cells: { ...personCells(person, locale), periodStart: period.start, periodEnd: period.end, bandHolds: person.band === null ? "" : fragileBand(person, bands, judgementShare ?? 0) ? words.bandFragile : words.bandSteady, ...(judgementShare !== null && { judgement: person.judgement ?? "" }), ...formulas } })),
    frozenColumns: 2,
    goneMark: recordMark(evaluation, locale),
  };
}

function personCells({ employee, kpis }: PersonResult, locale: Locale): Record<string, OutputCell> {
  const words = sheetWords(locale);
  return {
    employeeId: employee.id,
    name: employee.name,
    team: employee.team ?? "",
    manager: employee.manager ?? "",
    record: words.record.current,
    scored: words.scoredOf({ scored: kpis.filter(({ score }) => score !== null).length, all: kpis.length }),
  };
}

function summaryFormulas(evaluation: Evaluation, locale: Locale, judgementShare: number | null): Record<string, OutputCell> {
  const { pace } = sheetWords(locale);
  const comparison = employeeComparison(evaluation);
  const sameRow = [
    { column: "{Scorecard.employeeId}", value: "{@employeeId}" },
    { column: "{Scorecard.record}", value: "{@record}" },
  ];
  const howMany = (word: string): string =>
    comparison === "criteria"
      ? `COUNTIFS({Scorecard.employeeId},{@employeeId},{Scorecard.record},{@record},{Scorecard.pace},${textLiteral(word)})`
      : `SUMPRODUCT(({Scorecard.employeeId}={@employeeId})*({Scorecard.record}={@record})*({Scorecard.pace}=${textLiteral(word)}))`;
  const worst = [pace["at-risk"], pace.behind, pace["on-track"]].reduceRight((otherwise, word) => `IF(${howMany(word)}>0,${textLiteral(word)},${otherwise})`, '""');
  const [counted, summed] = [countWhere(comparison, sameRow, "{Scorecard.contribution}"), sumWhere(comparison, "{Scorecard.contribution}", sameRow)];
  const { basis } = sheetWords(locale);
  return {
    ...(judgementShare !== null && {
      quantities: { template: `=IF(${counted}>0,${summed},"")` },
      basis: { template: `=IF(ISNUMBER({@quantities}),IF(ISNUMBER({@judgement}),${textLiteral(basis.both({ share: Math.round(judgementShare * 1000) / 10 }))},${textLiteral(basis.quantities)}),IF(ISNUMBER({@judgement}),${textLiteral(basis.judgement)},""))` },
    }),
    total: { template: `=${judgementShare === null ? totalFormula(`${counted}>0`, summed, null) : totalFormula("ISNUMBER({@quantities})", "{@quantities}", judgementShare)}` },
    band: { template: bandFormula("{@total}") },
    pace: { template: `=${worst}` },
  };
}
