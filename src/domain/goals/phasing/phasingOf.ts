import type { EncodedSources } from "../../evaluation/encodeSources";
import type { IssueList } from "../../evaluation/issueList";
import { kpiColumns } from "../../evaluation/kpiColumns";
import { readChoice } from "../../records/choices";
import type { Kpi, PhasingRule, Target } from "../../records/definitions";
import { normalText } from "../../records/normalText";
import { isAdditive } from "../proration";
import { historicalShares } from "./historicalShares";
import type { MonthShares, PhasingProfile } from "./monthShares";

export interface PhasingRules {
  readonly profiles: readonly PhasingProfile[];
  /** For targets that don't say themselves. */
  readonly otherwise: PhasingRule;
  readonly encoded: EncodedSources;
}

/**
 * How each target spreads over its period: as the months in its own row, as the profile it names, evenly, or as earlier years did. A target that names
 * nothing known, or has no year before it to go by, is spread evenly, which is a finding.
 */
export function phasingOf({ profiles, otherwise, encoded }: PhasingRules, issues: IssueList): (kpi: Kpi, target: Target) => MonthShares {
  const known = new Map(profiles.map(({ key, shares }) => [key, shares]));
  const histories = new Map<string, MonthShares>();
  const history = (kpi: Kpi, target: Target): MonthShares => {
    const key = `${kpi.key}\u241f${target.periodStart}`;
    const had = histories.get(key);
    if (had !== undefined) return had;
    const source = encoded.tables.get(kpi.source.toLowerCase());
    const resolved = source && kpiColumns(kpi, source.table.name, source.table.columns);
    const shares = source === undefined || resolved === undefined || "missing" in resolved || kpi.source.toLowerCase() === "actuals" ? null : historicalShares(kpi, source, resolved.columns, target.periodStart);
    histories.set(key, shares);
    if (shares === null) issues.once(`phasing ${key}`, { kind: "phasing-no-history", severity: "notice", table: kpi.source, subject: kpi.name, place: target.place });
    return shares;
  };
  return (kpi, target) => {
    if (!isAdditive(kpi.aggregate)) return null;
    if (target.months !== null) return target.months;
    const named = target.phasing === null ? undefined : known.get(normalText(target.phasing));
    if (named !== undefined) return named;
    const chosen = target.phasing === null ? otherwise : readChoice("phasing", target.phasing);
    if (chosen === null) issues.once(`phasing ${target.phasing ?? ""}`, { kind: "phasing-unknown", severity: "notice", table: "Targets", place: target.place, column: target.place.column, found: target.phasing ?? "", expected: profiles.map(({ name }) => name).join(", ") });
    return (chosen ?? otherwise) === "history" ? history(kpi, target) : null;
  };
}
