import anchors from "./anchors";
/** One thing a manager noted of somebody. */
export interface SampleObservation { readonly person: number; readonly daysAgo: number; readonly kind: "strength" | "gap"; readonly situation: string; readonly behaviour: string; readonly impact: string }

/** A made-up company that sells and installs coffee machines. Nobody and nothing in it is real. */
const sample = {
  /** Three teams of eight: the manager first, then five who sell, then two who install. */
  people: [
    "Helen Marsh", "Daniel Osei", "Priya Raman", "Tom Becker", "Lucia Ferro", "Owen Clarke", "Mei Tanaka", "Jonas Lind",
    "Victor Almeida", "Sara Novak", "Ben Whitlock", "Amara Diallo", "Felix Wagner", "Nora Quinn", "Ivan Petrov", "Grace Holloway",
    "Ruth Adler", "Leo Castellan", "Yasmin Farouk", "Peter Ashby", "Clara Jensen", "Marco Rinaldi", "Hugo Lambert", "Tessa Birch",
  ],
  teams: ["North", "East", "South"],
  roles: { manager: "Sales manager", seller: "Account manager", installer: "Installation lead" },
  /** List price in `currency`. */
  products: [
    { name: "Espresso machine", price: 2400 }, { name: "Filter machine", price: 860 }, { name: "Grinder", price: 640 }, { name: "Milk frother", price: 210 },
    { name: "Service contract", price: 480 }, { name: "Water filter set", price: 75 }, { name: "Coffee beans 5 kg", price: 95 }, { name: "Cleaning kit", price: 38 },
  ],
  currency: "USD",
  customers: [
    "Harbour View Hotel", "Lindgren Bakery", "Café Meridian", "Northgate Offices", "Alder Street Deli", "Blue Door Bistro", "Riverside Clinic", "Summit Law",
    "Oak & Ember", "Station House", "Fairfield School", "Marlow Books", "Penrose Studios", "Gable End Inn", "Cedar Gym", "Portside Catering",
    "The Paper Mill", "Hillcrest Care", "Quarry Lane Café", "Weston Labs", "Juniper Kitchen", "Old Mint Hotel", "Beacon Insurance", "Lakeside Lodge",
  ],
  tasks: ["Machine installation", "Kitchen refit", "Water line", "Staff training", "Service changeover"],
  projectName: (p: { number: number; customer: string }) => `P${p.number} ${p.customer}`,
  status: { done: "Done", running: "In progress", planned: "Planned" },
  halfYear: (p: { year: number; half: 1 | 2 }) => `${p.year}-H${p.half}`,
  daysLate: "Days late",
  feedbackSheet: "Customer feedback",
  competencies: anchors.map(({ competency }) => competency),
  reviewComments: {
    good: ["Takes over without being asked when somebody is out.", "Explains a quote so that the customer can decide.", "Passes on what a customer said the same day.", ""],
    fair: ["Hand-overs come late, so the next one starts without notes.", "Could ask for help before a date slips.", "Answers the question, but not always the one that was asked.", ""],
  },
  /** What managers noted, by place in the list of people and days before the end of the data. */
  observations: [
    { person: 1, daysAgo: 33, kind: "strength", situation: "the quote for Harbour View Hotel", behaviour: "listed what each machine would cost over three years before the buyer asked", impact: "the hotel decided in one meeting" },
    { person: 4, daysAgo: 26, kind: "gap", situation: "the hand-over of the Alder Street Deli order", behaviour: "left the delivery date out of the notes", impact: "the installer called the customer twice to ask for it" },
    { person: 4, daysAgo: 12, kind: "strength", situation: "the Monday call with Blue Door Bistro", behaviour: "repeated back the three things the owner had asked for", impact: "nothing had to be corrected afterwards" },
    { person: 7, daysAgo: 40, kind: "gap", situation: "the kitchen refit at Station House", behaviour: "told the customer about the later date on the day itself", impact: "their staff had come in for nothing" },
    { person: 13, daysAgo: 19, kind: "gap", situation: "the pipeline review of June", behaviour: "named no next date for four of the six open quotes", impact: "two of them went to somebody else" },
    { person: 22, daysAgo: 15, kind: "strength", situation: "the water line at Old Mint Hotel", behaviour: "photographed each valve and sent the set to the next shift", impact: "the second visit took an hour instead of a morning" },
  ] as readonly SampleObservation[],
  notANumber: "to be confirmed",
  comments: {
    good: ["Quick answers and a clean installation.", "Knew our needs before we did.", "Delivered early, staff well trained.", "Easy to reach and always prepared.", ""],
    fair: ["Fine overall, paperwork was slow.", "Good machine, second visit needed.", "Reply took a few days.", ""],
    poor: ["We waited two weeks for a part.", "The quote changed after we had agreed.", "Nobody told us the date had moved."],
  },
  kpis: {
    sales: { name: "Sales amount", objective: "Grow revenue in every region" },
    units: { name: "Units sold", unit: "pcs", objective: "Keep the base of machines growing" },
    onTime: { name: "On-time delivery", unit: "%", objective: "Keep what we promise" },
    delay: { name: "Average delay", unit: "days", objective: "Keep what we promise" },
    satisfaction: { name: "Customer satisfaction", unit: "points (1–5)", objective: "Customers who stay" },
  },
};
export default sample;
