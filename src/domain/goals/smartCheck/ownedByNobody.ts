import type { Employee, Target } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import type { TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";

/** Targets of a role or team that nobody is in: a slip of the pen, or left over from before. */
export function ownedByNobody(targets: readonly Target[], employees: readonly Employee[], rows: TargetRows): readonly TargetFinding[] {
  const known = new Set(employees.flatMap(({ role, team }) => [...(role === null ? [] : [`role\u241f${personKey(role)}`]), ...(team === null ? [] : [`team\u241f${personKey(team)}`])]));
  return targets.filter(({ scope: { kind, key } }) => kind !== "employee" && !known.has(`${kind}\u241f${key}`)).map(({ scope, row }): TargetFinding => {
    const place = rows.place(row, scope.kind);
    const owner = rows.owner(row);
    const kpi = rows.text(row, "kpi") ?? "";
    return { letter: "S", issue: { kind: "owner-nobody", severity: "notice", table: "Targets", column: place.column, place, found: owner.name, subject: kpi }, owner, kpi, row, remedy: null };
  });
}
