/** A drafted text and the evidence it stands on, written out in one line. */
export interface DraftText { readonly text: string; readonly evidence: string }

/**
 * Sees to it that drafts on different evidence are different texts, as where HR's own phrases leave out every number:
 * those that would read alike get their evidence as a line below. Drafts on the same evidence may be alike.
 * @returns for each draft whether the line is to be added; it hangs on the texts alone, never on their order.
 * @example distinctDrafts([{ text: "Fine.", evidence: "Sales 5" }, { text: "Fine.", evidence: "Sales 7" }]) // [true, true]
 */
export function distinctDrafts(drafts: readonly DraftText[]): readonly boolean[] {
  const added = drafts.map(() => false);
  for (let changed = true; changed; ) {
    changed = false;
    const alike = new Map<string, number[]>();
    drafts.forEach((draft, index) => {
      const text = withEvidence(draft, added[index] === true);
      alike.set(text, [...(alike.get(text) ?? []), index]);
    });
    for (const same of alike.values()) {
      if (new Set(same.map((index) => drafts[index]?.evidence)).size < 2) continue;
      for (const index of same) {
        if (added[index] === true) continue;
        added[index] = true;
        changed = true;
      }
    }
  }
  return added;
}

/** The text as it is shown; the evidence is always its last line. */
export const withEvidence = ({ text, evidence }: DraftText, added: boolean): string => (added ? `${text}\n${evidence.replace(/\s*\n\s*/gu, " ")}` : text);
