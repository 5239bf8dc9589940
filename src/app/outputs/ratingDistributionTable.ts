import { fewestForDistribution } from "../../domain/evaluation/calibration/calibrate";
import type { GroupResult } from "../../domain/evaluation/calibration/calibration";
import type { Period } from "../../domain/period";
import type { Locale } from "../../domain/locale";
import type { Band } from "../../domain/records/definitions";
import { calibrationWords } from "../../i18n/calibration";
import { sheetWords } from "../../i18n/sheets";
import { countRows, groupComparison, groupConditions, type RowCondition } from "./calibrationConditions";
import { bandHighlights } from "./highlights";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";
import { sumWhere } from "./sumWhere";

const bar = [{ kind: "bar" }] as const;

/** RatingDistribution: one row per group and band, for groups that are not too small. Counts follow Summary as people write in it; what a guideline would say is as at the refresh. */
export function ratingDistributionTable(groups: readonly GroupResult[], bands: readonly Band[], period: Period, locale: Locale): OutputTable {
  const words = calibrationWords(locale);
  const specs: readonly ColumnSpec<"ratingDistribution">[] = [
    ["kind", "key", { width: 12 }],
    ["group", "key", { width: 18 }],
    ["band", "key", { width: 10, highlights: bandHighlights(bands) }],
    ["periodEnd", "owned", { width: 12, numberFormat: formats.date }],
    ["suggested", "owned", { width: 12, highlights: bar }],
    ["agreed", "owned", { width: 12, highlights: bar }],
    ["share", "owned", { width: 10, numberFormat: formats.percent }],
    ["guideline", "owned", { width: 12, numberFormat: formats.percent }],
    ["expected", "owned", { width: 14 }],
    ["difference", "owned", { width: 12, numberFormat: "+0;-0;0" }],
    ["says", "owned", { width: 48, wrap: true }],
  ];
  const comparison = groupComparison(groups);
  const ofGroup = sumWhere(comparison, "{agreed}", [{ column: "{kind}", value: "{@kind}" }, { column: "{group}", value: "{@group}" }]);
  const band = (column: string): RowCondition => ({ column, text: "{@band}" });
  const rows = groups.flatMap((group) => group.bands.map((one): OutputRow => {
    const conditions = groupConditions(group, locale);
    return { cells: {
      kind: words.kinds[group.kind], group: group.kind === "all" ? words.everybody : group.name, band: one.band, periodEnd: period.end,
      suggested: { template: `=${countRows(comparison, conditions, band("{Summary.band}"))}` },
      // Where nobody wrote a rating the suggested band stands.
      agreed: { template: `=${countRows(comparison, conditions, band("{Summary.agreedRating}"))}+${countRows(comparison, conditions, band("{Summary.band}"), { column: "{Summary.agreedRating}", blank: true })}` },
      share: { template: `=IF(${ofGroup}=0,"",{@agreed}/${ofGroup})` },
      guideline: one.guideline ?? "",
      expected: one.expected ?? "",
      difference: { template: '=IF(ISNUMBER({@expected}),{@agreed}-{@expected},"")' },
      says: !bands.some(({ guideline }) => guideline !== null) ? "" : group.comparable ? words.guideline : words.smallDistribution({ people: group.rated, fewest: fewestForDistribution }),
    } };
  }));
  return { name: "RatingDistribution", sheet: sheetWords(locale).sheetNames.RatingDistribution, columns: outputColumns("ratingDistribution", locale, specs), rows, frozenColumns: 3, goneMark: null };
}
