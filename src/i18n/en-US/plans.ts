import type { ActionType } from "../../domain/improvement/plan";
import type { Inconclusive } from "../../domain/tracking/effect/effect";

const more = (value: number): string => Math.abs(value).toFixed(1);
const cells = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

/** Time as people say it: days up to two months, months up to two years, years after that. */
const spell = (days: number): string => {
  const [number, unit] = days < 61 ? [days, "day"] : days < 730 ? [Math.floor(days / 30.44), "month"] : [Math.floor(days / 365.25), "year"];
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
};

/** Evidence on causes, support, and what became of plans. */
const plans = {
  why: {
    fall: (p: { last: string; limit: string; usual: string; months: number }) => `Why now: the last whole month came to ${p.last}, beyond this person’s own limit of ${p.limit} (usually ${p.usual}, over ${p.months} months).`,
    line: "Why now: the score is under the line of Setup.",
  },
  data: {
    for: (p: { cells: number; first: string }) => `Data wrong? For: ${cells(p.cells)} of this person that this KPI needs could not be used (${p.first}).`,
    against: "Data wrong? Against: every cell this KPI needs of this person could be used.",
  },
  target: {
    for: "Target unrealistic? For: ",
    against: "Target unrealistic? Against: ",
    none: "Target unrealistic? Nothing known: too few colleagues with this KPI, and no earlier periods to compare.",
    peers: (p: { reached: number; peers: number }) => `${p.reached} of ${p.peers} colleagues with this KPI reach theirs`,
    growth: (p: { asked: string; best: string }) => `it asks ${p.asked} of the level before, the best ever reached is ${p.best}`,
    join: "; ",
    end: ".",
  },
  resources: {
    for: (p: { products: number; short: number; days: number }) => `Stock missing? For: ${p.short} of the ${p.products} products this person sells are short or ran out (${p.days} days out of stock).`,
    against: (p: { products: number }) => `Stock missing? Against: the ${p.products} products this person sells were in stock.`,
    "no-table": "Stock or resources missing? Nothing known: there is no table Inventory with Product and On hand.",
    "no-products": "Stock missing? Nothing known: Inventory has none of the products this person sold.",
    "not-stock": "Resources missing? Nothing known: stock does not bear on this KPI, and Inventory says nothing of other resources. Ask.",
  },
  process: {
    for: "Process? For: ",
    against: "Process? Against: ",
    none: "Process? Nothing known: too few colleagues with this KPI in the team to tell it from the person.",
    team: (p: { short: number; team: number }) => `${p.short} of ${p.team} others in the team are short on this KPI too`,
    own: (p: { short: number; others: number }) => (p.short === 0 ? `of this person’s ${p.others + 1} KPIs only this one is short` : `${p.short} of this person’s ${p.others} other KPIs are short`),
    join: "; ",
    end: ".",
  },
  skill: {
    for: "Skill? For: ",
    against: "Skill? Against: ",
    none: "Skill? Nothing known: no start date and no reviews that may be shown.",
    days: (p: { days: number }) => `in the role for ${spell(p.days)}`,
    competency: (p: { name: string; mean: string; max: string }) => `lowest competency in reviews: ${p.name}, ${p.mean} of ${p.max}`,
    join: "; ",
    end: ".",
  },
  will: {
    for: "Motivation? All other causes are excluded by the data; ask openly, and listen.",
    none: "Motivation? No figures speak of it; ask last.",
  },
  support: {
    training: "Time for the course, and a case to try it on",
    coaching: "An hour of the manager every week",
    process: "Somebody who knows the process, for half a day",
    resources: "A named person who arranges what is missing",
    "target-review": "History and colleagues’ figures for the talk",
    "data-fix": "Access to the source, and who enters the data",
  } satisfies Readonly<Record<ActionType, string>>,
  /** Where no action is chosen yet. */
  askSupport: "Half an hour to listen, before anything is decided",
  met: { yes: "Reached", no: "Not yet", within: "Within it so far" },
  effect: {
    better: (p: { size: string; others: number }) => `Effect: ${p.size} SD better than ${p.others} similar people without it; none of them stands out as much.`,
    worse: (p: { size: string; others: number }) => `Effect: ${p.size} SD worse than ${p.others} similar people without it; none of them stands out as much.`,
    inconclusive: "Inconclusive: ",
    one: {
      "too-few-plans": "too few plans.",
      "no-similar-people": "one plan needs 19 similar people without such an action to compare with.",
      "zero-not-excluded": "similar people without it changed as much.",
    } satisfies Readonly<Record<Inconclusive, string>>,
    "not-yet": (p: { day: string }) => `Not to be told before ${p.day}: as many days must pass after the plan as it lasted.`,
    "no-rows": "Inconclusive: this KPI has no rows by day to compare before and after.",
    "data-begins-later": "Inconclusive: the data does not reach back as far before the plan as the plan lasted.",
    "nothing-of-the-person": "Inconclusive: no figures of this person both before and after the plan.",
    "no-action-type": "Not told: no action type is chosen.",
    unchecked: "Not closed: the day the measure was checked is missing.",
  },
  ledger: {
    heading: "What worked",
    allKpis: "All KPIs",
    better: (p: { size: number; plans: number }) => `Worked: ${more(p.size)} SD better than similar people without it, over ${p.plans} plans.`,
    worse: (p: { size: number; plans: number }) => `Did harm: ${more(p.size)} SD worse than similar people without it, over ${p.plans} plans.`,
    inconclusive: {
      "too-few-plans": (p: { people: number }) => `Inconclusive: plans of ${p.people === 1 ? "one person" : `${p.people} people`} could be compared; at least 5 are needed.`,
      "no-similar-people": () => "Inconclusive: too few similar people without this action.",
      "zero-not-excluded": () => "Inconclusive: the interval includes zero, so similar people may have changed as much.",
    },
    left: (p: { plans: number }) => ` Not compared: ${p.plans}.`,
  },
  pane: {
    back: "All people",
    about: "Closed plans beside similar people who had no such action. Low scores often recover by themselves, so before and after alone is never called an effect. SD: standard deviation, how far people usually differ.",
    none: "No plan is closed yet. A plan counts once its status is Done and the day its measure was checked is filled in.",
    counts: (p: { closed: number; people: number }) => `${p.closed} ${p.closed === 1 ? "plan" : "plans"} closed, ${p.people} ${p.people === 1 ? "person" : "people"}`,
    interval: (p: { estimate: string; low: string; high: string }) => `${p.estimate} SD, 95 % interval ${p.low} to ${p.high}`,
    open: "Open the sheet What worked",
    causes: "What the data says about causes",
    checks: "Checks due",
    checkDue: (p: { number: number; day: string }) => `Check ${p.number}, since ${p.day}`,
    measured: (p: { value: string; goal: string; met: string }) => `Measured: ${p.value}; to reach: ${p.goal}. ${p.met}.`,
    status: (p: { status: string }) => `Status: ${p.status}`,
    link: "What worked",
  },
};
export default plans;
