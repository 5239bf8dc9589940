import type { Settings } from "../../domain/records/definitions";

/** What each setting in Setup does. */
const setup: { readonly settings: Readonly<Record<keyof Settings, string>> } = {
  settings: {
    asOf: "The day to score at. Leave empty for today.",
    improvementLine: "A KPI that scores under this many points gets an improvement plan.",
    missingCountsAsZero: "No: a KPI without data is listed and left out. Yes: it is listed and scores 0 points.",
    onTrackWithin: "Behind by fewer points of the target than this is still on track.",
    behindWithin: "Behind by up to this many points is behind pace; beyond it, at risk.",
    planDays: "Days from its start until an improvement action is due.",
    judgementShare: "How much of a total manager ratings and 360° reviews make up, in percent; the rest is what the figures come to. With one of them missing the other counts alone.",
    reviewScaleMin: "The lowest score of the review scale; it counts as 0 points.",
    reviewScaleMax: "The highest score of the review scale; it counts as 120 points.",
    leastInGroup: "Peers, reports and customers are shown as a group only when at least this many of them answered.",
    leastReviewers: "The average over all groups is shown only when it stands on at least this many reviewers.",
    cycleMonth: "The month (1–12) your cycle of twelve months begins in. Leave empty to take the one most targets fit.",
    fewestKpis: "A person with fewer KPIs than this is pointed out in the target check.",
    reviewMonths: "How many months are reviewed at a time: a target for longer is split into them (3 = by quarter). Leave empty to score each target over its own period.",
    phasing: "How a target spreads over its period: evenly, or by history, as the same months of up to three earlier years were. A target can name another way in its own column.",
    paper: "A4 or Letter: the paper review forms are set up for. Leave empty for Letter in English and A4 in Chinese.",
    weekend: "Days of rest in a week, by the number Excel's NETWORKDAYS.INTL knows: 1 Saturday and Sunday, 7 Friday and Saturday, 11 Sunday only. Holidays go into a table named Holidays.",
    checkInWeeks: "A check-in with a person is planned this many weeks after the last one.",
    checkInWeeksBehind: "The same where a KPI of the person is behind pace, or scores under the improvement line.",
    checkInWeeksAtRisk: "The same where a KPI of the person is at risk.",
    marketAllowance: "Where too few earlier growths are known: a target that asks for more than Market's growth and this many points is pointed out in the target check.",
    feedbackWithinDays: "Feedback is to be talked over within this many days of the end of its period; the wording check says where it was not.",
    feedbackChange: "A feedback draft tells a change against an earlier period from this many percent on, while there are too few earlier periods to know a person's usual variation.",
    mostKpis: "A person with more KPIs than this is pointed out in the target check.",
  },
};
export default setup;
