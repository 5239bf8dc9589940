const count = (n: number): string => (n === 1 ? "1 check-in" : `${n} check-ins`);

/** Words of check-ins: what to talk about, the page, and the calendar file. */
const checkIns = {
  bullet: (text: string): string => `• ${text}`,
  talk: {
    missed: (p: { readonly due: string }): string => `The check-in due on ${p.due} was not held.`,
    agreed: (p: { readonly on: string; readonly text: string }): string => `Agreed on ${p.on}: ${p.text}`,
    reply: (p: { readonly text: string; readonly discussed: string | null }): string => (p.discussed === null ? `Reply to feedback, not yet discussed: “${p.text}”` : `Reply to feedback discussed on ${p.discussed}, not yet acknowledged: “${p.text}”`),
    newPeriod: (p: { readonly start: string }): string => `A new period began on ${p.start}: its total is not compared with the one before.`,
    moved: (p: { readonly change: string; readonly since: string; readonly parts: string }): string => `Total ${p.change} since ${p.since}: ${p.parts}.`,
    action: (p: { readonly kpi: string; readonly action: string; readonly due: string | null; readonly overdue: boolean; readonly agreed: boolean }): string => `${!p.agreed ? "Proposed action, to be agreed" : p.overdue ? "Overdue action" : "Open action"} (${p.kpi}${p.due === null ? "" : `, due ${p.due}`}): ${p.action}`,
    actionsMore: (p: { readonly count: number }): string => (p.count === 1 ? "1 more action in Improvement plan is not done." : `${p.count} more actions in Improvement plan are not done.`),
    nothing: "Nothing new in the data: ask how things are going and what would help.",
  },
  heading: "Check-ins",
  back: "Back to Today",
  about: "When each person is due and what to talk about. Fill in the date held in the sheet; the next refresh plans the next one.",
  today: (p: { readonly overdue: number; readonly soon: number }): string =>
    p.overdue === 0 ? `${count(p.soon)} due this week` : `${count(p.overdue)} ${p.overdue === 1 ? "is" : "are"} overdue${p.soon === 0 ? "" : `, ${p.soon} due this week`}`,
  none: "No check-in is planned.",
  manager: "Manager",
  everyManager: "All managers",
  due: (p: { readonly due: string; readonly overdue: boolean }): string => `${p.overdue ? "Overdue since" : "Due on"} ${p.due}`,
  fill: "Fill in",
  fillNamed: (p: { readonly name: string }): string => `Fill in the check-in with ${p.name}`,
  hidden: "Names are hidden. Show them to see what to talk about, and to save the calendar file.",
  save: "Save as calendar file",
  saveAbout: "Open the file in Outlook to put these into your calendar, half an hour each at 10:00. Saving and opening it again updates them. Nothing is sent anywhere.",
  fileName: "check-ins.ics",
  blocked: "No file appeared? Some versions of Excel block saving from a pane. Copy the text and save it in a file named check-ins.ics.",
  copy: "Copy the text",
  copied: "Copied",
  notCopied: "Excel does not allow copying from here. Click into the text, press Ctrl+A and Ctrl+C.",
  text: "Text of the calendar file",
  sheet: "Open the sheet Check-ins",
  meeting: (p: { readonly name: string }): string => `Check-in: ${p.name}`,
};
export default checkIns;
