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
  reviewsSheet: "360° reviews",
  competencies: ["Keeps promises", "Listens to customers", "Works with others", "Shares what they know"],
  reviewComments: {
    good: ["Takes over without being asked when somebody is out.", "Explains a quote so that the customer can decide.", "Passes on what a customer said the same day.", ""],
    fair: ["Hand-overs come late, so the next one starts without notes.", "Could ask for help before a date slips.", "Answers the question, but not always the one that was asked.", ""],
  },
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
