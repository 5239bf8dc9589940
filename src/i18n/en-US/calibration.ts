import type { Leniency, ReviewGap } from "../../domain/evaluation/calibration/calibration";

const signed = (value: number): string => value.toLocaleString("en-US", { signDisplay: "exceptZero", minimumFractionDigits: 2, maximumFractionDigits: 2 });
const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
/** How often chance alone would do it, in whole cases of a hundred. */
const byChance = (chance: number): string => (chance < 0.01 ? "in fewer than 1 of 100 cases" : `in about ${Math.round(chance * 100)} of 100 cases`);

/** Words of calibration, for the sheets and for the pane alike. */
const calibration = {
  kinds: { all: "Everybody", team: "Team", manager: "Manager" },
  everybody: "Everybody",
  few: (p: { readonly people: number }): string => `${people(p.people)}: too few to show more without showing who.`,
  leniency: (one: Leniency): string => {
    if (one.kind === "none") {
      switch (one.why) {
        case "no-agreed": return "No agreed ratings yet.";
        case "few": return `${people(one.people)}: too few to compare.`;
        case "no-others": return "Too few ratings of other managers to compare with yet.";
      }
    }
    const told = `${signed(one.own)} bands against the suggested ones over ${people(one.people)}, ${signed(one.others)} elsewhere`;
    switch (one.finding) {
      case "higher": return `More lenient than others: ${told}. Chance alone would bring such a difference ${byChance(one.chance)}.`;
      case "lower": return `Stricter than others: ${told}. Chance alone would bring such a difference ${byChance(one.chance)}.`;
      case "none-shown": return `No difference that ${people(one.people)} can show: ${told}.`;
    }
  },
  reviews: (one: ReviewGap): string => {
    if (one.kind === "none") return one.people === 0 ? "" : `${people(one.people)} reviewed by both: too few to compare.`;
    const told = `${signed(one.mean)} on average over ${people(one.people)}`;
    switch (one.finding) {
      case "higher": return `Reviews the same people higher than others do: ${told}. Chance alone would bring this ${byChance(one.chance)}.`;
      case "lower": return `Reviews the same people lower than others do: ${told}. Chance alone would bring this ${byChance(one.chance)}.`;
      case "none-shown": return `Reviews the same people like others do, as far as ${people(one.people)} can show: ${told}.`;
    }
  },
  guideline: "Information, not a quota.",
  smallDistribution: (p: { readonly people: number; readonly fewest: number }): string => `${people(p.people)}: a distribution of fewer than ${p.fewest} says little, so it is not set beside a guideline.`,
  pane: {
    heading: "Calibration",
    back: "All people",
    about: "How ratings are distributed, what a guideline would say, and how managers compare. It is information for the calibration talk; no rating is ever changed by it.",
    hidden: "Names and scores are hidden. Show them to see the calibration.",
    none: "Nobody is scored in this period yet.",
    group: "Group",
    teams: "Teams",
    managers: "Managers",
    groupLabel: (p: { readonly name: string; readonly people: number }): string => `${p.name} (${p.people})`,
    means: (p: { readonly mean: string; readonly median: string; readonly people: number }): string => `${people(p.people)}, mean total ${p.mean}, median ${p.median}.`,
    given: (p: { readonly given: number; readonly people: number }): string => (p.given === p.people ? "Everybody has an agreed rating." : `${p.given} of ${p.people} have an agreed rating; the others stand at the suggested band.`),
    unread: (p: { readonly count: number }): string => `${people(p.count)} without a band.`,
    distribution: "Distribution",
    band: "Band",
    suggested: "Suggested",
    agreed: "Agreed",
    guideline: "Guideline",
    compared: "Managers",
    changes: "Last changes of agreed ratings",
    noChanges: "No change of an agreed rating has been logged yet. Each refresh logs those it sees.",
    change: (p: { readonly name: string; readonly from: string; readonly to: string }): string => `${p.name}: ${p.from === "" ? "no rating" : p.from} → ${p.to === "" ? "no rating" : p.to}`,
    reasonChanged: (p: { readonly name: string; readonly to: string }): string => `${p.name}: ${p.to === "" ? "no rating" : p.to}, another reason`,
    suggestedThen: (p: { readonly when: string; readonly band: string }): string => (p.band === "" ? p.when : `${p.when}, suggested ${p.band}`),
    noReason: "No reason given",
    sheets: { Calibration: "Open the sheet Calibration", RatingDistribution: "Open the sheet Distribution", RatingLog: "Open the sheet Rating log" },
  },
};
export default calibration;
