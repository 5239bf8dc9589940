import type { Settings } from "../../domain/records/definitions";

/** Setup's rows: the name people see and what it does. */
const setup: { readonly settings: Readonly<Record<keyof Settings, { readonly name: string; readonly does: string }>> } = {
  settings: {
    asOf: { name: "As of", does: "The day to score at. Leave empty for today." },
    improvementLine: { name: "Improvement line", does: "A KPI that scores under this many points gets an improvement plan." },
    missingCountsAsZero: { name: "Missing data counts as zero", does: "No: a KPI without data is listed and left out. Yes: it counts as 0." },
    onTrackWithin: { name: "On track within", does: "Behind by fewer points of the target than this is still on track." },
    behindWithin: { name: "Behind within", does: "Behind by up to this many points is behind pace; beyond it, at risk." },
    planDays: { name: "Days for a plan", does: "Days from its start until an improvement action is due." },
  },
};
export default setup;
