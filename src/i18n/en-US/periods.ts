const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
const scores = (count: number): string => (count === 1 ? "1 score" : `${count} scores`);

/** Words of closing periods, and of trends over them. */
const periods = {
  heading: "Close a period",
  open: "Closed periods",
  invite: "A period that is closed is kept as it is, whatever becomes of targets and data.",
  back: "Back to Set up",
  today: (p: { readonly end: string }): string => `The period until ${p.end} is over and not closed`,
  hidden: "Closing keeps everybody's scores; they are not shown here.",
  keeps: (p: { readonly people: number; readonly scores: number }): string => `${scores(p.scores)} of ${people(p.people)} go to the sheet Period history, with targets, weights, curves, bands and agreed ratings as they are now.`,
  stays: "No refresh changes them afterwards, whatever becomes of targets, data or people. A later difference is told, and counts only after you reopen the period and close it again.",
  logged: "The sheet Period log says when it was closed and what was kept.",
  unscored: (p: { readonly count: number }): string => (p.count === 1 ? "1 finding still leaves something out of these scores." : `${p.count} findings still leave something out of these scores.`),
  seeData: "See them under Data",
  close: "Close the period",
  closeNamed: (p: { readonly start: string; readonly end: string }): string => `Close ${p.start} – ${p.end}`,
  which: "Which period",
  until: (p: { readonly end: string }): string => `Until ${p.end}`,
  nothing: "No period is waiting to be closed.",
  closedHeading: "Closed periods",
  none: "None is closed yet.",
  span: (p: { readonly start: string; readonly end: string }): string => `${p.start} – ${p.end}`,
  closedLine: (p: { readonly when: string; readonly people: number; readonly rows: number }): string => `Closed on ${p.when}, ${people(p.people)}, ${p.rows === 1 ? "1 row" : `${p.rows} rows`}.`,
  differs: (p: { readonly count: number }): string => `${scores(p.count)} would come out otherwise now. Reopen it to take them over.`,
  altered: "Its rows in Period history were changed by hand.",
  reopen: "Reopen",
  reopenNamed: (p: { readonly start: string; readonly end: string }): string => `Reopen ${p.start} – ${p.end}`,
  reason: "Why is it reopened?",
  reasonHint: "Kept in the log. What was closed stays in Period history, marked as reopened.",
  reopenGo: "Reopen the period",
  sheets: { History: "Open the sheet Period history", PeriodLog: "Open the sheet Period log" },
  closed: (p: { readonly end: string }): string => `The period until ${p.end} is closed and kept in Period history.`,
  reopened: (p: { readonly end: string }): string => `The period until ${p.end} is open again. Close it when it is as it should be.`,
  trend: {
    total: "Total over the periods",
    kpi: (p: { readonly kpi: string }): string => `${p.kpi}: score over the periods`,
    /** The picture in words. */
    picture: (p: { readonly what: string; readonly points: string }): string => `${p.what}: ${p.points}`,
    point: (p: { readonly end: string; readonly value: string; readonly running: boolean }): string => `${p.value} until ${p.end}${p.running ? " (not closed)" : ""}`,
    limits: (p: { readonly low: string; readonly high: string }): string => `Usual range ${p.low} to ${p.high}.`,
    outside: "The last value lies outside the usual range.",
    separator: ", ",
  },
};
export default periods;
