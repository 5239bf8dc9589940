import { madeOfRows } from "../../domain/goals/effectiveTarget";
import { choiceWord } from "../../domain/records/choices";
import type { KpiResult } from "../../domain/evaluation/evaluation";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { KpiStep, TotalWhy } from "../../domain/evaluation/whyScore";
import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import { whyWords } from "../../i18n/why";
import { cellName } from "../../i18n/wording";
import { numberText } from "../outputs/numberText";

/** The numbers of a chain that sentences name; in the sheet each has a cell. */
export type Figure = "actual" | "target" | "baseline" | "askedBaseline" | "share" | "asked" | "attainment" | "score" | "weight" | "counted" | "weightShare" | "contribution" | "quantities" | "total";

/** How a number is put into a sentence: written out, or as a reference to its cell. */
export interface Writing {
  readonly amount: (value: number, unit: string, figure: Figure) => string;
  readonly percent: (value: number, figure: Figure) => string;
  readonly points: (value: number, figure: Figure) => string;
}

/** Numbers written out as a language writes them. */
export function writtenOut(locale: Locale): Writing {
  const { quantity, percent, points } = numberText(locale);
  return { amount: quantity, percent, points };
}

interface Wording { readonly locale: Locale; readonly write: Writing; readonly result: KpiResult; readonly rows: RowsBehind | null }

/** One step of a KPI as a sentence. @example wordKpiStep(step, wording) // "950 USD ÷ 1,000 USD = 95%." */
export function wordKpiStep(step: KpiStep, { locale, write, result, rows }: Wording): string {
  const words = whyWords(locale);
  const { day, percent, points } = numberText(locale);
  const { kpi, period } = result;
  const amount = (value: number, figure: Figure): string => write.amount(value, kpi.unit, figure);
  const whole = new Intl.NumberFormat(locale);
  const days = { from: day((rows?.window ?? period).start), to: day((rows?.window ?? period).end) };
  switch (step.kind) {
    case "actual": {
      if (step.asZero) return words.asZero({ source: step.source, ...days });
      if (step.actual === null) return words.noRows({ source: step.source, ...days });
      if (!step.given && step.counted + step.left === 0) return words.noneIsZero({ actual: amount(step.actual, "actual"), source: step.source, ...days });
      if (step.given) return (rows?.given === "parts" ? words.givenParts : words.given)({ actual: amount(step.actual, "actual"), count: whole.format(step.counted), ...days });
      const sentence = words.actual[step.aggregate]({ actual: amount(step.actual, "actual"), measure: measureText(result, rows, locale), rows: whole.format(step.counted), source: step.source, ...days });
      const where = kpi.where.length === 0 ? "" : words.where({ conditions: kpi.where.map(({ column, operator, value }) => `${column} ${operator} ${value}`).join("; ") });
      return sentence + where + (step.left === 0 ? "" : words.left({ count: whole.format(step.left) }));
    }
    case "target": {
      const { scope, periodStart, periodEnd, place, baseline } = step.target;
      const { pieces } = step;
      const parts = pieces.map(({ target, share }) => words.targetPiece({ target: numberText(locale).quantity(target.target, kpi.unit), who: sheetWords(locale).targetFor[target.scope.kind]({ name: target.scope.name }), share: percent(share), cell: cellName(target.place.sheet, target.place.address) }));
      if (pieces.length > 1) return (madeOfRows(step) ? words.targetRows : words.targetPieces)({ target: amount(step.target.target, "target"), parts: parts.join(words.plus) });
      const sentence = words.target[scope.kind]({ target: amount(step.target.target, "target"), from: day(periodStart), to: day(periodEnd), name: scope.name, cell: cellName(place.sheet, place.address) });
      return baseline === null ? sentence : `${sentence} ${words.baseline({ baseline: amount(baseline, "baseline") })}`;
    }
    case "share": {
      const { applied } = step;
      const said = { share: write.percent(step.share, "share"), target: amount(step.target, "asked") };
      if (applied.kind === "whole") return words.share.whole(said);
      const { daysAsked, daysInPeriod, season, ramp } = applied;
      const factors = [...(season === 1 ? [] : [words.share.season({ season: percent(season) })]), ...(ramp === 1 ? [] : [words.share.ramp({ ramp: percent(ramp) })])];
      return words.share.part({ ...said, asked: whole.format(daysAsked), of: whole.format(daysInPeriod), factors: factors.join("") });
    }
    case "attainment": {
      const sentence = words.attainment[step.form]({ actual: amount(step.actual, "actual"), target: amount(step.target, "asked"), baseline: amount(step.baseline ?? 0, "askedBaseline"), attainment: write.percent(step.attainment, "attainment") });
      return step.form === "higher" && step.actual < 0 ? sentence + words.belowZero : sentence;
    }
    case "segment": {
      const { from, to, curve } = step;
      const said = { curve, from: from === null ? "" : percent(from.attainment), fromPoints: from === null ? "" : points(from.points), to: to === null ? "" : percent(to.attainment), toPoints: to === null ? "" : points(to.points) };
      return words.segment[to === null ? "above" : from === null ? "below" : "within"](said);
    }
    case "score":
      return words.score({ score: write.points(step.score, "score") });
    case "weight":
      return (step.held === 1 ? "" : words.held({ held: percent(step.held) })) + words.weight({ weight: write.points(step.weight, "weight"), counted: write.points(step.counted, "counted"), share: write.percent(step.counted === 0 ? 0 : step.weight / step.counted, "weightShare") });
    case "contribution":
      return words.contribution({ score: write.points(step.score, "score"), share: write.percent(step.share, "weightShare"), contribution: write.points(step.contribution, "contribution") });
    case "not-scored":
      return words.notScored[step.why];
  }
}

/** The columns an actual is made from, by their headers as they stand. @example "Quantity × Price" */
function measureText({ kpi }: KpiResult, rows: RowsBehind | null, locale: Locale): string {
  const named = (positions: readonly number[]): string => positions.map((position) => rows?.source.table.columns[position]?.header ?? "").join(" × ");
  if (rows === null) return choiceWord("aggregate", kpi.aggregate, locale);
  const { numerator, denominator } = rows.columns;
  return denominator.length === 0 ? named(numerator) : `${named(numerator)} ÷ ${named(denominator)}`;
}

/** One step from the KPIs to the band as a sentence. @param judgementShare of the total, 0–1. */
export function wordTotalStep(step: TotalWhy, all: readonly TotalWhy[], locale: Locale, write: Writing = writtenOut(locale)): string {
  const words = whyWords(locale);
  const { percent, points } = numberText(locale);
  switch (step.kind) {
    case "quantities":
      return step.parts.length === 1 ? words.total({ total: write.points(step.quantities, "quantities") }) : words.quantities({ parts: step.parts.map(({ contribution }) => points(contribution)).join(words.plus), quantities: write.points(step.quantities, "quantities") });
    case "judgement":
      return words.judgement({ judgement: points(step.judgement), share: percent(step.share) });
    case "total": {
      const quantities = all.find((one) => one.kind === "quantities");
      const judgement = all.find((one) => one.kind === "judgement");
      const total = write.points(step.total, "total");
      if (quantities === undefined || judgement === undefined) return words.total({ total });
      return words.totalOf({ quantities: write.points(quantities.quantities, "quantities"), judgement: points(judgement.judgement), share: percent(judgement.share), rest: percent(1 - judgement.share), total });
    }
    case "band": {
      const total = all.find((one) => one.kind === "total");
      return step.band === null || step.from === null || total === undefined ? words.noBand : words.band({ total: points(total.total), band: step.band, from: points(step.from) });
    }
    case "next-band":
      return words.nextBand({ gap: points(step.gap), band: step.band, from: points(step.from) });
    case "no-total":
      return words.noTotal;
  }
}
