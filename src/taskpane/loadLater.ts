import type { FollowUp } from "../app/followUp";

/**
 * The use cases, loaded while the first screen is already there: the shell is a third of the code, and people
 * see it half a second sooner. A failure to load is a bug or a lost connection and is thrown to whoever asked.
 * @example loadLater(() => import("./compose").then(({ compose }) => compose("en-US")))
 */
export function loadLater(load: () => Promise<FollowUp>): FollowUp {
  // Begun at once: the first look needs it in any case.
  const loaded = load();
  return {
    look: async (doing) => (await loaded).look(doing),
    refresh: async (doing) => (await loaded).refresh(doing),
    insertSample: async (doing) => (await loaded).insertSample(doing),
    insertTemplate: async (doing) => (await loaded).insertTemplate(doing),
    insertTable: async (table) => (await loaded).insertTable(table),
    decide: async (decision) => (await loaded).decide(decision),
    applyRemedy: async (cells) => (await loaded).applyRemedy(cells),
    suggestions: async (doing) => (await loaded).suggestions(doing),
    suggestTargets: async (doing) => (await loaded).suggestTargets(doing),
    proposeTargets: async (doing) => (await loaded).proposeTargets(doing),
    putBack: async () => (await loaded).putBack(),
    why: async (person) => (await loaded).why(person),
    explain: async (person, doing) => (await loaded).explain(person, doing),
    previewClosing: async (which) => (await loaded).previewClosing(which),
    closePeriod: async (which, doing) => (await loaded).closePeriod(which, doing),
    reopenPeriod: async (which, doing) => (await loaded).reopenPeriod(which, doing),
    calendarFile: async (lines) => (await loaded).calendarFile(lines),
    writeForms: async (asked, doing) => (await loaded).writeForms(asked, doing),
    rate: async (rating) => (await loaded).rate(rating),
    reveal: async (place) => (await loaded).reveal(place),
  };
}
