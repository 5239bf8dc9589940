import { feasibilityTolerance } from "../../domain/goals/suggestion/feasibility";
import type { MarketGrowth } from "../../domain/goals/suggestion/marketGrowth";
import type { Suggestion, Suggestions, TeamReach } from "../../domain/goals/suggestion/suggestion";
import type { Locale } from "../../domain/locale";
import { personKey } from "../../domain/records/normalText";
import { sheetWords, type SheetWords } from "../../i18n/sheets";
import { textLiteral } from "./formulaTemplate";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";
import { keyComparison, sumWhere, type KeyComparison } from "./sumWhere";

/** Numbers of any size: a share of 0.0012 still shows. */
const anyNumber = "#,##0.00##";

/** base × (1 + growth) × ramp × (1 + adjustment), in the order the program multiplies. */
const product = "{@base}*(1+{@growth})*{@ramp}*(1+{@adjustment})";

/**
 * TargetSuggestions: one row per employee × KPI × next period, each factor in its own cell and the suggestion a formula
 * of them, so that an adjustment or a growth changed in Market moves it with no add-in present.
 * @param marketHasKpi Market has a column that says which KPI a row is for.
 */
export function targetSuggestionsTable({ suggestions, teams }: Suggestions, { locale, marketHasKpi }: { readonly locale: Locale; readonly marketHasKpi: boolean }): OutputTable {
  const words = sheetWords(locale);
  const { feasibility: reach, suggestionStates: states } = words;
  const specs: readonly ColumnSpec<"targetSuggestions">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["team", "owned", { width: 12 }],
    ["kpi", "key", { width: 20 }],
    ["unit", "owned", { width: 8 }],
    ["periodStart", "key", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: [{ kind: "equals", text: words.record.gone, tone: "muted" }] }],
    ["state", "owned", { width: 20, highlights: [{ kind: "equals", text: states.inTargets, tone: "good" }, { kind: "equals", text: states.accepted, tone: "muted" }, { kind: "equals", text: states.taken, tone: "warning" }] }],
    ["base", "owned", { width: 14, numberFormat: anyNumber }],
    ["basis", "owned", { width: 26, wrap: true }],
    ["growth", "owned", { width: 12, numberFormat: formats.percent }],
    ["growthBasis", "owned", { width: 24, wrap: true }],
    ["ramp", "owned", { width: 9, numberFormat: formats.percent }],
    ["adjustment", "kept", { width: 12, numberFormat: formats.percent, validation: { kind: "number", min: -1, max: 10 } }],
    ["suggested", "owned", { width: 16, numberFormat: anyNumber }],
    ["current", "owned", { width: 14, numberFormat: anyNumber }],
    ["change", "owned", { width: 10, numberFormat: "+0.0%;-0.0%;0.0%" }],
    ["teamTotal", "owned", { width: 16, numberFormat: formats.number }],
    ["teamLastYear", "owned", { width: 16, numberFormat: formats.number }],
    ["teamReach", "owned", { width: 16, numberFormat: formats.number }],
    ["teamRatio", "owned", { width: 12, numberFormat: formats.percent }],
    ["feasibility", "owned", { width: 30, highlights: [{ kind: "equals", text: reach.within, tone: "good" }, { kind: "equals", text: reach.above, tone: "warning" }, { kind: "equals", text: reach.below, tone: "fair" }] }],
    ["teamTarget", "owned", { width: 16, numberFormat: formats.number }],
    ["teamTargetRatio", "owned", { width: 12, numberFormat: formats.percent }],
    ["note", "kept", { width: 32, wrap: true }],
  ];
  const comparison = keyComparison(suggestions.flatMap(({ employee, kpi }) => [kpi.id, employee.team ?? ""]));
  const reachOf = new Map(teams.map((team) => [teamKey(team.teamKey, team), team]));
  const rows = suggestions.map((one): OutputRow => {
    const team = one.employee.team === null ? undefined : reachOf.get(teamKey(personKey(one.employee.team), one));
    return { cells: { ...keysOf(one, words), ...factorsOf(one, words, marketHasKpi), ...(team === undefined ? noTeam : teamCells(one, team, { words, comparison, marketHasKpi })) } };
  });
  return { name: "TargetSuggestions", sheet: words.sheetNames.TargetSuggestions, columns: outputColumns("targetSuggestions", locale, specs), rows, frozenColumns: 2, goneMark: { column: "record", text: words.record.gone } };
}

const teamKey = (team: string, { kpi, period }: Pick<Suggestion, "kpi" | "period">): string => [team, kpi.key, period.start, period.end].join("\u241f");

const keysOf = (one: Suggestion, words: SheetWords): Readonly<Record<string, OutputCell>> => ({
  employeeId: one.employee.id,
  name: one.employee.name,
  team: one.employee.team ?? "",
  kpi: one.kpi.id,
  unit: one.kpi.unit,
  periodStart: one.period.start,
  periodEnd: one.period.end,
  record: words.record.current,
  state: words.suggestionStates[stateOf(one)],
});

/** What the sheet says of a suggestion; a row that waits for its number is still to be filled. */
export function stateOf({ standing }: Pick<Suggestion, "standing">): keyof SheetWords["suggestionStates"] {
  switch (standing.kind) {
    case "none":
      return "proposed";
    case "open":
      return Number.isNaN(standing.slot.target) ? "proposed" : "inTargets";
    case "accepted":
    case "taken":
      return standing.kind;
  }
}

function factorsOf(one: Suggestion, words: SheetWords, marketHasKpi: boolean): Readonly<Record<string, OutputCell>> {
  const link = one.growthBasis === "row" ? growthFormula(one.market, marketHasKpi) : null;
  return {
    base: one.base,
    basis: words.suggestionBasis[one.basis],
    growth: link === null ? one.growth : { template: `=${link}` },
    growthBasis: words.suggestionGrowth[one.growthBasis],
    ramp: one.ramp,
    suggested: { template: `=IF(ISNUMBER({@base}),IF(${product}=0,0,ROUND(${product},1-INT(LOG10(ABS(${product}))))),"")` },
    current: one.current.target,
    change: { template: '=IF(AND(ISNUMBER({@suggested}),ISNUMBER({@current})),IF({@current}=0,"",{@suggested}/{@current}-1),"")' },
  };
}

/** The growth of one row of Market, by what stands in its cells; null where they do not name it, or it is text. */
function growthFormula(market: MarketGrowth, marketHasKpi: boolean): string | null {
  if (market.kind !== "row") return null;
  const { period, kpi, scale, alone } = market.row.cells;
  if (scale === null || !alone || (typeof period !== "string" && typeof period !== "number")) return null;
  const constant = (cell: unknown): string => (typeof cell === "number" ? String(cell) : textLiteral(typeof cell === "string" ? cell : ""));
  const conditions = [{ column: "{Market.period}", value: constant(period) }, ...(marketHasKpi ? [{ column: "{Market.kpi}", value: constant(kpi) }] : [])];
  // SUMIFS has no criterion that every Excel takes for an empty cell.
  const sum = sumWhere(marketHasKpi ? "exact" : keyComparison([period]), "{Market.growth}", conditions);
  return scale === 1 ? sum : `${sum}/${scale}`;
}

const noTeam: Readonly<Record<string, OutputCell>> = { teamTotal: "", teamLastYear: "", teamReach: "", teamRatio: "", feasibility: "", teamTarget: "", teamTargetRatio: "" };

function teamCells({ market }: Suggestion, team: TeamReach, { words, comparison, marketHasKpi }: { readonly words: SheetWords; readonly comparison: KeyComparison; readonly marketHasKpi: boolean }): Readonly<Record<string, OutputCell>> {
  const sameRow = ["team", "kpi", "periodStart", "periodEnd", "record"].map((column) => ({ column: `{${column}}`, value: `{@${column}}` }));
  const { within, above, below } = words.feasibility;
  const growth = growthFormula(market, marketHasKpi) ?? String(team.growth);
  return {
    teamTotal: { template: `=${sumWhere(comparison, "{suggested}", sameRow)}` },
    teamLastYear: team.lastYear ?? "",
    teamReach: team.lastYear === null ? "" : { template: `={@teamLastYear}*(1+${growth})` },
    teamRatio: { template: '=IF(AND(ISNUMBER({@teamTotal}),ISNUMBER({@teamReach})),IF({@teamReach}>0,{@teamTotal}/{@teamReach},""),"")' },
    feasibility: { template: `=IF(ISNUMBER({@teamRatio}),IF({@teamRatio}>1+${feasibilityTolerance},${textLiteral(above)},IF({@teamRatio}<1-${feasibilityTolerance},${textLiteral(below)},${textLiteral(within)})),"")` },
    teamTarget: team.teamTarget ?? "",
    teamTargetRatio: { template: '=IF(AND(ISNUMBER({@teamTotal}),ISNUMBER({@teamTarget})),IF({@teamTarget}>0,{@teamTotal}/{@teamTarget},""),"")' },
  };
}
