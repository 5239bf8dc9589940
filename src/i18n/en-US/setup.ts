import type { Settings } from "../../domain/records/definitions";

/** What each setting in Setup does. */
const setup: { readonly settings: Readonly<Record<keyof Settings, string>> } = {
  settings: {
    asOf: "The day to score at. Leave empty for today.",
    improvementLine: "A KPI that scores under this many points gets an improvement plan.",
    missingCountsAsZero: "No: a KPI without data is listed and left out. Yes: it counts as 0.",
    onTrackWithin: "Behind by fewer points of the target than this is still on track.",
    behindWithin: "Behind by up to this many points is behind pace; beyond it, at risk.",
    planDays: "Days from its start until an improvement action is due.",
  },
};
export default setup;
