/** Targets as sentences, and what a click changes in them. */
const targets = {
  goal: (p: { kpi: string; direction: "higher-is-better" | "lower-is-better"; target: string; from: string; to: string; details: readonly string[]; acceptance: string }) =>
    `${p.kpi} of ${p.direction === "higher-is-better" ? "at least" : "at most"} ${p.target} from ${p.from} to ${p.to}${p.details.length === 0 ? "" : ` (${p.details.join(", ")})`}${p.acceptance === "" ? "" : `, ${p.acceptance}`}.`,
  baseline: (p: { value: string }) => `baseline ${p.value}`,
  stretch: (p: { value: string }) => `stretch ${p.value}`,
  weight: (p: { percent: string }) => `weight ${p.percent} %`,
  accepted: (p: { day: string }) => `accepted on ${p.day}`,
  notAccepted: "not accepted yet",
  ofOwner: {
    person: (p: { name: string; goal: string }) => `${p.name}: ${p.goal}`,
    role: (p: { name: string; goal: string }) => `Each ${p.name}: ${p.goal}`,
    team: (p: { name: string; goal: string }) => `Everybody in ${p.name}: ${p.goal}`,
    kpi: (p: { name: string; goal: string }) => p.goal,
    row: (p: { name: string; goal: string }) => p.goal,
    table: (p: { name: string; goal: string }) => p.goal,
  },
  owner: {
    person: (p: { name: string }) => p.name,
    role: (p: { name: string }) => `Role ${p.name}`,
    team: (p: { name: string }) => `Team ${p.name}`,
    kpi: (p: { name: string }) => `KPI ${p.name}`,
    row: (p: { name: string }) => (p.name === "" ? "Nobody named" : p.name),
    table: (_: { name: string }) => "All targets",
  },
  remedy: {
    "kpi-name": (p: { value: string }) => `Write “${p.value}”`,
    "swap-dates": (_: { value: string }) => "Swap the two dates",
    "end-in-cycle": (p: { value: string }) => `End on ${p.value}`,
    weights: (_: { value: string }) => "Make the weights add up",
  },
  change: (p: { cell: string; found: string; value: string }) => `${p.cell}: ${p.found === "" ? "(empty)" : p.found} → ${p.value}`,
  wasAccepted: (p: { day: string }) => `This changes a target that was accepted on ${p.day}: agree the change together.`,
  oneClick: (p: { changes: string }) => `${p.changes} (one click in the pane: Set up, Targets)`,
  seeKpi: (p: { kpi: string }) => `See the rows of KPI ${p.kpi}.`,
};
export default targets;
