import type { Employee } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import type { CheckedTarget } from "./targetCheck";

/** People whose growth a target is measured by; `key` tells one group from another. */
export interface PeerGroup { readonly key: string; readonly people: readonly Employee[] }

/** For each target everybody who has one for the same KPI, in the holders' roles where roles are known. */
export function peerGroups(checked: readonly CheckedTarget[]): (one: CheckedTarget) => PeerGroup {
  const byKpi = new Map<string, Set<Employee>>();
  for (const { kpi, holders } of checked) {
    const people = byKpi.get(kpi.key) ?? new Set();
    byKpi.set(kpi.key, people);
    for (const holder of holders) people.add(holder);
  }
  const groups = new Map<string, PeerGroup>();
  return ({ kpi, holders }) => {
    const roles = new Set(holders.flatMap(({ role }) => (role === null ? [] : [personKey(role)])));
    const key = [kpi.key, ...[...roles].sort()].join("\u241f");
    const known = groups.get(key);
    if (known !== undefined) return known;
    const all = [...(byKpi.get(kpi.key) ?? [])];
    const group = { key, people: roles.size === 0 ? all : all.filter(({ role }) => role !== null && roles.has(personKey(role))) };
    groups.set(key, group);
    return group;
  };
}
