/** Words of the place where things are set up. */
const setUp = {
  heading: "Set up",
  about: "Settings are tables in the workbook. Change them there, then refresh.",
  tables: { Employees: "Employees", Targets: "Targets", KPIs: "KPIs and weights", Bands: "Rating bands", Curves: "Score curves", Setup: "Settings" },
  notYet: "made by the first refresh",
  template: "Add missing tables from the template",
  optional: {
    heading: "Tables you may add",
    about: "Each does one thing, and nothing where it is missing.",
    names: { Phasing: "Phasing", Ramp: "Ramp", Holidays: "Holidays", Market: "Market", ActionLibrary: "Action library", Reviews360: "360° reviews", Anchors: "Rating anchors", Observations: "Observations", Phrases: "Phrases", WordingRules: "Wording rules" },
    does: {
      Phasing: "says how much of a year's target falls on each month; a target names the profile it follows.",
      Ramp: "asks less of new people in their first months, of targets set for a role or a team.",
      Reviews360: "takes manager ratings, self-reviews and 360° answers; they make up the judgement in a total.",
      Anchors: "says what each score of a competency looks like, for whoever rates by it; it stands beside the manager's rating.",
      Observations: "is where managers note what they saw: situation, behaviour, impact; feedback drafts quote it.",
      Phrases: "holds the sentences of feedback drafts, for you to reword; what stands in braces is filled in.",
      WordingRules: "says which words are pointed out in what managers write, why, and what would be better.",
      ActionLibrary: "says what you do about which cause; improvement plans propose from it.",
      Market: "says how much your market grows; next period's targets are suggested with it.",
      Holidays: "are not counted as working days left; days worked instead can be marked.",
    },
    add: "Add",
    addNamed: (p: { table: string }) => `Add the table ${p.table}`,
    open: "Open",
    openNamed: (p: { table: string }) => `Open the table ${p.table}`,
  },
  language: "Language",
  languageAbout: "The pane follows Office; sheets are written in the language of your tables' headers.",
};
export default setUp;
