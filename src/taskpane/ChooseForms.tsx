import { Button, Checkbox, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { PersonLine } from "../app/teamView";
import { useScreen } from "./screen";

/** Whoever has no target in force has nothing to be reviewed. */
export const canHaveForm = ({ kpis }: PersonLine): boolean => kpis.length > 0;

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

interface ChooseFormsProps {
  /** Those of the list who can have a form. */
  readonly shown: readonly PersonLine[];
  readonly chosen: ReadonlySet<string>;
  readonly busy: boolean;
  /** null = no longer choosing. */
  readonly onChoose: (chosen: ReadonlySet<string> | null) => void;
  readonly onForms: (employeeIds: readonly string[]) => void;
}

/** Says what review forms are, chooses everybody shown at once, and has them prepared. Somebody chosen stays so while the list is searched. */
export function ChooseForms({ shown, chosen, busy, onChoose, onForms }: ChooseFormsProps) {
  const { words } = useScreen();
  const { forms } = words.people;
  const all = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  const some = shown.some(({ id }) => chosen.has(id));
  const text = useRef<HTMLParagraphElement>(null);
  // The link that opened this is gone: whoever used it by keyboard goes on from here.
  useEffect(() => text.current?.focus(), []);
  const chooseAll = (): void => {
    const next = new Set(chosen);
    for (const { id } of shown) if (all) next.delete(id); else next.add(id);
    onChoose(next);
  };
  return (
    <section aria-label={forms.choose} style={{ display: "grid", gap: 6, background: tokens.colorNeutralBackground2, borderRadius: 6, padding: 8 }}>
      <p ref={text} tabIndex={-1} style={{ margin: 0, outlineOffset: 2 }}><Text size={200}>{forms.choosing}</Text></p>
      <Checkbox checked={all ? true : some ? "mixed" : false} disabled={shown.length === 0} label={forms.all({ count: shown.length })} onChange={chooseAll} />
      <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
        <Button appearance="primary" disabled={busy || chosen.size === 0} onClick={() => { onForms([...chosen]); onChoose(null); }}>{forms.prepare({ count: chosen.size })}</Button>
        <Button onClick={() => onChoose(null)}>{forms.stop}</Button>
      </div>
    </section>
  );
}
