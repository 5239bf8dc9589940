/** The tables the program writes results to, and what part of the words for sheets each has its headers in. */
export const outputAreas = {
  Scorecard: "scorecard",
  Summary: "summary",
  Feedback: "feedback",
  ImprovementPlan: "improvementPlan",
  Mapping: "mapping",
  DataIssues: "dataIssues",
  TargetCheck: "targetCheck",
  TargetSuggestions: "targetSuggestions",
  DataSnapshot: "dataSnapshot",
  ReviewResults: "reviewResults",
  ScoreChanges: "scoreChanges",
  ScoreSnapshot: "scoreSnapshot",
  Calibration: "calibration",
  RatingDistribution: "ratingDistribution",
  RatingLog: "ratingLog",
  Explanation: "explanation",
  History: "history",
  PeriodLog: "periodLog",
  CheckIns: "checkIns",
  EffectLedger: "effectLedger",
} as const;

export type OutputName = keyof typeof outputAreas;
export type OutputArea = (typeof outputAreas)[OutputName];

export const isOutputName = (table: string): table is OutputName => Object.hasOwn(outputAreas, table);

/** Their names, in the order they are read. */
export const outputNames: readonly OutputName[] = Object.keys(outputAreas).filter(isOutputName);
