import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import { curveOf } from "../../domain/evaluation/curveOf";
import { whyScore, whyTotal } from "../../domain/evaluation/whyScore";
import { judgementShare } from "../../domain/judgement/reviewRules";
import type { Locale } from "../../domain/locale";
import { personKey } from "../../domain/records/normalText";
import { whyWords } from "../../i18n/why";
import { cellName } from "../../i18n/wording";
import type { Place } from "../ports/workbookPort";
import { numberText } from "../outputs/numberText";
import type { Scored } from "../scoreWorkbook";
import { isExcelTable, rowsOfKpi } from "./kpiRows";
import { rowsPlace } from "./rowsPlace";
import { wordKpiStep, wordTotalStep, writtenOut } from "./wordSteps";

/** One step in words, its numbers in them. */
export interface WhyStep { readonly label: string; readonly text: string }

/** A curve with the person's point on it; `text` says the same. Attainment 1 = on target. */
export interface WhyCurve {
  readonly points: readonly { readonly attainment: number; readonly points: number }[];
  readonly attainment: number;
  readonly score: number;
  readonly text: string;
}

/** The way to the rows: filtered, or to the first where they are in no Excel table. `note` says what the way does not show. */
export interface WhyRows { readonly kind: "filter" | "first"; readonly count: number; readonly place: Place; readonly note: string | null }

/** Why one KPI has its score; the KPIs of a person stand in the order of Scorecard. */
export interface WhyKpi {
  readonly kpi: string;
  readonly steps: readonly WhyStep[];
  readonly curve: WhyCurve | null;
  readonly rows: WhyRows | null;
  readonly target: Place;
}

/** Why a person has their total. */
export interface WhyView { readonly kpis: readonly WhyKpi[]; readonly total: readonly WhyStep[] }

/** The whole chain of one person's scores in words. @returns null where nobody of this ID is scored. */
export function whyView(scored: Scored, employeeId: string, locale: Locale): WhyView | null {
  const person = scored.evaluation.people.find(({ employee }) => employee.key === personKey(employeeId));
  if (person === undefined) return null;
  const words = whyWords(locale);
  const total = whyTotal(person, judgementShare(scored.definitions.settings), scored.definitions.bands);
  const atTop = person.total !== null && total.every(({ kind }) => kind !== "next-band");
  return {
    kpis: person.kpis.map((result) => whyKpi(scored, person, result, locale)),
    total: [
      ...total.map((step) => ({ label: words.labels[step.kind], text: wordTotalStep(step, total, locale) })),
      ...(atTop ? [{ label: words.labels["next-band"], text: words.topBand }] : []),
    ],
  };
}

function whyKpi(scored: Scored, person: PersonResult, result: KpiResult, locale: Locale): WhyKpi {
  const words = whyWords(locale);
  const rows = rowsOfKpi(scored, person.employee.key, result);
  const steps = whyScore(person, result, scored.definitions.curves, rows);
  const write = writtenOut(locale);
  const { place } = result.target;
  return {
    kpi: result.kpi.name,
    steps: steps.map((step) => ({ label: words.labels[step.kind], text: wordKpiStep(step, { locale, write, result, rows }) })),
    curve: curvePicture(scored, result, locale),
    rows: rows === null ? null : rowsOf(scored, rows, result, locale),
    target: { kind: "address", sheet: place.sheet, address: place.address },
  };
}

function curvePicture({ definitions }: Scored, { kpi, attainment, score }: KpiResult, locale: Locale): WhyCurve | null {
  const curve = curveOf(definitions.curves, kpi.curve);
  if (curve === undefined || attainment === null || score === null) return null;
  const { percent, points } = numberText(locale);
  return { points: curve.points, attainment, score, text: whyWords(locale).show.curve({ curve: curve.name, attainment: percent(attainment), score: points(score) }) };
}

function rowsOf(scored: Scored, rows: NonNullable<ReturnType<typeof rowsOfKpi>>, { kpi }: KpiResult, locale: Locale): WhyRows | null {
  const { show } = whyWords(locale);
  const way = rowsPlace(rows, kpi, isExcelTable(scored, rows));
  const whole = new Intl.NumberFormat(locale);
  const count = rows.counted.length;
  switch (way.kind) {
    case "none":
      return null;
    case "first":
      return { kind: "first", count, place: way.place, note: show.noTable({ count: whole.format(count), sheet: way.first.sheet, cell: cellName(way.first.sheet, way.first.address) }) };
    case "filter":
      return { kind: "filter", count, place: way.place, note: way.shown === count ? null : show.more({ shown: whole.format(way.shown), counted: whole.format(count) }) };
  }
}
