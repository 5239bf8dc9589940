import { remembering } from "../../domain/cleaning/rememberedTexts";
import { feasibility } from "../../domain/goals/suggestion/feasibility";
import type { Feasibility, Suggestion, Suggestions } from "../../domain/goals/suggestion/suggestion";
import type { Period } from "../../domain/period";
import { personKey } from "../../domain/records/normalText";
import type { Cell } from "../../domain/records/rawTable";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import type { Place, TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { sheetSuggestions } from "./sheetSuggestions";

/** One KPI of one team: what is suggested in all, against last year with the market's growth (null = the data does not say). */
export interface TeamReachView { readonly team: string; readonly kpi: string; readonly unit: string; readonly total: number; readonly reach: number | null; readonly ratio: number | null; readonly word: Feasibility | null; readonly teamTarget: number | null }

/** One suggestion that moves far from the target now; `change` 0.1 = a tenth more. `link` null until the sheet is there. */
export interface LargeChange { readonly name: string; readonly kpi: string; readonly unit: string; readonly current: number; readonly suggested: number; readonly change: number; readonly link: Place | null }

/** What the pane shows of next period's targets. */
export interface SuggestionsView {
  readonly count: number;
  /** Their period; null where they are for several. */
  readonly period: Period | null;
  /** Targets whose period has no next one. */
  readonly withoutPeriod: number;
  /** Suggestions that should grow with the market, and for which Market says nothing. */
  readonly withoutGrowth: number;
  readonly accepted: number;
  readonly teams: readonly TeamReachView[];
  readonly largest: readonly LargeChange[];
  /** The sheet of suggestions is there. */
  readonly written: boolean;
}

const shownChanges = 4;

/** @param standing the sheet of suggestions as it stands: its numbers, with people's adjustments, go before the program's. */
export function suggestionsView({ locale }: Pick<Scored, "locale">, { suggestions, teams, withoutPeriod }: Suggestions, standing: TableContent | null): SuggestionsView {
  const inSheet = sheetSuggestions(standing, locale);
  const valueOf = (one: Suggestion): number => numberOr(inSheet(one), one.suggested);
  const [first] = suggestions;
  const onePeriod = first !== undefined && suggestions.every(({ period }) => period.start === first.period.start && period.end === first.period.end);
  const totals = new Map<string, number>();
  const keyOf = remembering(personKey);
  for (const one of suggestions) {
    if (one.employee.team === null) continue;
    const key = totalKey(keyOf(one.employee.team), one);
    totals.set(key, (totals.get(key) ?? 0) + valueOf(one));
  }
  const changes = suggestions.flatMap((one): readonly LargeChange[] => {
    const [current, suggested] = [one.current.target, valueOf(one)];
    return current === 0 || suggested === current ? [] : [{ name: one.employee.name, kpi: one.kpi.name, unit: one.kpi.unit, current, suggested, change: suggested / current - 1, link: linkTo(one, standing, locale) }];
  });
  return {
    count: suggestions.length,
    period: onePeriod ? first.period : null,
    withoutPeriod,
    withoutGrowth: suggestions.filter(({ growthBasis }) => growthBasis === "none").length,
    accepted: suggestions.filter(({ standing: { kind } }) => kind === "accepted").length,
    teams: teams.map(({ team, teamKey, kpi, period, growth, lastYear, teamTarget }): TeamReachView => {
      const total = totals.get(totalKey(teamKey, { kpi, period })) ?? 0;
      const reach = lastYear === null ? null : lastYear * (1 + growth);
      const compared = feasibility(total, reach);
      return { team, kpi: kpi.name, unit: kpi.unit, total, reach, ratio: compared?.ratio ?? null, word: compared?.word ?? null, teamTarget };
    }),
    largest: [...changes].sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, shownChanges),
    written: standing !== null,
  };
}

const totalKey = (team: string, { kpi, period }: Pick<Suggestion, "kpi" | "period">): string => [team, kpi.key, period.start, period.end].join("\u241f");

const numberOr = (cell: Cell | undefined, otherwise: number): number => (typeof cell === "number" ? cell : otherwise);

function linkTo({ employee, kpi, period }: Suggestion, standing: TableContent | null, locale: Scored["locale"]): Place | null {
  if (standing === null) return null;
  const places = matchColumns(outputColumnsOf("TargetSuggestions", locale), standing.headers);
  const header = (id: string): string => standing.headers[places.get(id) ?? 0] ?? id;
  return { kind: "row", table: standing.name, where: [{ header: header("employeeId"), value: employee.id }, { header: header("kpi"), value: kpi.id }, { header: header("periodStart"), value: period.start }, { header: header("periodEnd"), value: period.end }], header: header("suggested") };
}
