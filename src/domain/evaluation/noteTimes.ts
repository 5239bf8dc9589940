import { isoDay } from "../cleaning/calendar";
import { dayOfReplacement } from "../goals/endedLately";
import type { InForce } from "../goals/targetsInForce";
import type { Kpi, Target } from "../records/definitions";
import type { Issue } from "../records/issue";
import type { IssueList } from "./issueList";

/**
 * Says where a target is scored that is over, and where one gave way to another for a shorter time: one finding for
 * each KPI and time, at the first row of Targets it is about, with how many people it concerns.
 */
export function noteTimes(inForce: readonly (readonly InForce[])[], kpis: ReadonlyMap<string, Kpi>, issues: IssueList): void {
  const found = new Map<string, { readonly issue: Issue; count: number }>();
  const note = (about: string, issue: () => Issue): void => {
    const known = found.get(about);
    if (known === undefined) found.set(about, { issue: issue(), count: 1 });
    else known.count++;
  };
  for (const held of inForce) {
    for (const { target, ended, overruled } of held) {
      // Nearly all targets have nothing to be said of.
      if (!ended && overruled === null) continue;
      const kpi = kpis.get(target.kpiKey);
      if (kpi === undefined) continue;
      const about = { severity: "notice", table: "Targets", column: target.place.column, place: target.place, subject: kpi.name } as const;
      const key = `${kpi.key}\u241f${target.periodStart}\u241f${target.periodEnd}`;
      if (ended) note(`ended ${key}`, () => ({ ...about, kind: "target-ended", found: isoDay(target.periodEnd), expected: isoDay(dayOfReplacement({ start: target.periodStart, end: target.periodEnd })) }));
      if (overruled !== null) note(`overlap ${key} ${overruled.periodStart} ${overruled.periodEnd}`, () => ({ ...about, kind: "target-overlaps", found: periodText(target), expected: `${overruled.place.sheet}!${overruled.place.address} (${periodText(overruled)})` }));
    }
  }
  for (const { issue, count } of found.values()) issues.add({ ...issue, count });
}

const periodText = ({ periodStart, periodEnd }: Target): string => `${isoDay(periodStart)} – ${isoDay(periodEnd)}`;
