/** Tables the program writes or that hold its settings, in lower case; they are never taken for people's data. */
export const programTables: ReadonlySet<string> = new Set(
  ["Scorecard", "Summary", "Feedback", "ImprovementPlan", "DataIssues", "TargetCheck", "TargetSuggestions", "Mapping", "DataSnapshot", "ReviewResults", "ScoreChanges", "ScoreSnapshot", "KPIs", "Setup", "Bands", "Curves"].map((name) => name.toLowerCase()),
);
