import { locales, type Locale } from "../../domain/locale";
import { defaultCurves } from "../../domain/records/defaults";
import { inputTables } from "../../domain/records/vocabulary";
import { sheetWords } from "../../i18n/sheets";
import { formats } from "./outputColumns";
import type { OutputCell, OutputColumn, OutputTable } from "./outputTable";

/**
 * Curves: people own the points; the program adds, per row, where its segment ends and how steep it is, so
 * that Scorecard's score stays one readable formula however the rows are sorted.
 */
export function curvesTable(locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const formulas: Record<string, OutputCell> = {
    next: { template: '=MINIFS({attainment},{curve},{@curve},{attainment},">"&{@attainment})' },
    slope: { template: "=IF({@next}=0,0,(SUMIFS({points},{curve},{@curve},{attainment},{@next})-{@points})/({@next}-{@attainment}))" },
  };
  const term = (id: string): readonly string[] => {
    const found = inputTables.Curves.find(({ key }) => key === id);
    return found ? [locale, ...locales].flatMap((language) => found.headers[language]) : [id];
  };
  const helper = (id: "next" | "slope"): readonly string[] => [locale, ...locales].map((language) => sheetWords(language).curves[id]);
  const columns: readonly OutputColumn[] = [
    { id: "curve", ownership: "kept", headers: term("curve"), look: { width: 14 } },
    { id: "attainment", ownership: "kept", headers: term("attainment"), look: { width: 13, numberFormat: formats.share } },
    { id: "points", ownership: "kept", headers: term("points"), look: { width: 10, numberFormat: formats.number } },
    { id: "next", ownership: "owned", headers: helper("next"), look: { width: 15, numberFormat: formats.share } },
    { id: "slope", ownership: "owned", headers: helper("slope"), look: { width: 13, numberFormat: formats.number } },
  ];
  return {
    name: "Curves",
    sheet: words.sheetNames.Curves,
    columns,
    rows: defaultCurves.flatMap((curve) => curve.points.map((point) => ({ cells: { curve: curve.name, attainment: point.attainment, points: point.points, ...formulas } }))),
    everyRow: { cells: formulas },
    frozenColumns: 0,
    goneMark: null,
  };
}
