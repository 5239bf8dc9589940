import type { GroupResult } from "../../domain/evaluation/calibration/calibration";
import type { Period } from "../../domain/period";
import type { Locale } from "../../domain/locale";
import { calibrationWords } from "../../i18n/calibration";
import { sheetWords } from "../../i18n/sheets";
import { countRows, groupComparison, groupConditions, numbersIn } from "./calibrationConditions";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";

const steps = "+0.00;-0.00;0.00";

/** Calibration: one row for everybody, each team and each manager. People, agreed ratings and means follow Summary; medians and comparisons are as at the refresh. */
export function calibrationTable(groups: readonly GroupResult[], period: Period, least: number, locale: Locale): OutputTable {
  const words = calibrationWords(locale);
  const specs: readonly ColumnSpec<"calibration">[] = [
    ["kind", "key", { width: 12 }],
    ["group", "key", { width: 18 }],
    ["periodEnd", "owned", { width: 12, numberFormat: formats.date }],
    ["people", "owned", { width: 9 }],
    ["given", "owned", { width: 13 }],
    ["mean", "owned", { width: 11, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ["median", "owned", { width: 11, numberFormat: formats.points }],
    ["shift", "owned", { width: 14, numberFormat: steps }],
    ["leniency", "owned", { width: 56, wrap: true }],
    ["reviewGap", "owned", { width: 14, numberFormat: steps }],
    ["reviews", "owned", { width: 50, wrap: true }],
  ];
  const comparison = groupComparison(groups);
  const rows = groups.map((group): OutputRow => {
    const conditions = groupConditions(group, locale);
    const all = countRows(comparison, conditions);
    const { count, sum } = numbersIn(comparison, "{Summary.total}", conditions);
    const { leniency, reviews } = group;
    return { cells: {
      kind: words.kinds[group.kind], group: group.kind === "all" ? words.everybody : group.name, periodEnd: period.end,
      people: { template: `=${all}` },
      given: { template: `={@people}-(${countRows(comparison, conditions, { column: "{Summary.agreedRating}", blank: true })})` },
      mean: { template: `=IF((${count})<${least},"",(${sum})/(${count}))` },
      median: group.median ?? "", shift: group.shift ?? "",
      leniency: !group.enough ? words.few({ people: group.people }) : leniency === null ? "" : words.leniency(leniency),
      reviewGap: reviews?.kind === "compared" ? reviews.mean : "",
      reviews: reviews === null || !group.enough ? "" : words.reviews(reviews),
    } };
  });
  return { name: "Calibration", sheet: sheetWords(locale).sheetNames.Calibration, columns: outputColumns("calibration", locale, specs), rows, frozenColumns: 2, goneMark: null };
}
