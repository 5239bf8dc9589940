const rating = {
  manager: (p: { score: string }) => `Manager ${p.score}`,
  self: (p: { score: string }) => `self ${p.score}`,
  unrated: "Not rated by the manager yet",
  next: (p: { score: string; behaviour: string }) => `For ${p.score}: ${p.behaviour}`,
  open: "Rate by competency",
  about: "Choose what you have seen most often this period. Only what you change is written, to the table of reviews.",
  step: (p: { score: string; behaviour: string }) => `${p.score} · ${p.behaviour}`,
  ownScore: (p: { score: string }) => `Own score: ${p.score}`,
  several: (p: { count: number }) => `${p.count} managers have rated this, and their mean counts. Change yours in the table of reviews.`,
  noAnchors: "What each score looks like is not written down yet: Set up › Rating anchors.",
  save: "Save the rating",
  cancel: "Not now",
};
export default rating;
export type RatingWords = typeof rating;
