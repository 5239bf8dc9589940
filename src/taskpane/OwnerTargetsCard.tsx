import { Badge, Button, Link, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { OwnerTargets, TargetFindingView } from "../app/targets/targetsView";
import type { RemedyCell } from "../domain/goals/smartCheck/targetCheck";
import { useScreen } from "./screen";

type OnRemedy = (cells: readonly RemedyCell[]) => void;

/** One owner: each target as a sentence, then what is to be looked at, each with the way to its cell and, where one will do, a click. */
export function OwnerTargetsCard({ owner, busy, onRemedy }: { readonly owner: OwnerTargets; readonly busy: boolean; readonly onRemedy: OnRemedy }) {
  const { reveal } = useScreen();
  const heading = useId();
  return (
    <section data-owner={owner.id} tabIndex={-1} aria-labelledby={heading} style={{ border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px", display: "grid", gap: 6 }}>
      <Text as="h3" id={heading} weight="semibold" style={{ margin: 0, overflowWrap: "anywhere" }}>{owner.name}</Text>
      {owner.goals.length > 0 && (
        <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 4 }}>
          {owner.goals.map(({ text, link }, index) => <li key={index}><Link as="button" style={{ textAlign: "start", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1 }} onClick={() => reveal(link)}>{text}</Link></li>)}
        </ul>
      )}
      {owner.findings.length > 0 && (
        <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 8 }}>
          {owner.findings.map((finding, index) => <li key={index}><Finding finding={finding} owner={owner.name} busy={busy} onRemedy={onRemedy} /></li>)}
        </ul>
      )}
    </section>
  );
}

function Finding({ finding, owner, busy, onRemedy }: { readonly finding: TargetFindingView; readonly owner: string; readonly busy: boolean; readonly onRemedy: OnRemedy }) {
  const { words, reveal } = useScreen();
  const { letter, message, link, remedy } = finding;
  const warning = useId();
  return (
    <div style={{ display: "grid", gap: 4, justifyItems: "start" }}>
      <Badge appearance="outline" color="warning">{letter === "set" ? words.targets.letters.set : `${letter} · ${words.targets.letters[letter]}`}</Badge>
      {link === null ? <Text size={200}>{message}</Text> : <Link as="button" style={{ textAlign: "start", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" }} onClick={() => reveal(link)}>{message}</Link>}
      {remedy !== null && (
        <>
          <Text size={200} id={warning}>{[...remedy.changes, ...(remedy.warning === null ? [] : [remedy.warning])].map((line) => <span key={line} style={{ display: "block", overflowWrap: "anywhere" }}>{line}</span>)}</Text>
          <Button size="small" disabledFocusable={busy} aria-label={`${remedy.label}: ${owner}`} aria-describedby={warning} onClick={() => onRemedy(remedy.cells)}>{remedy.label}</Button>
        </>
      )}
    </div>
  );
}
