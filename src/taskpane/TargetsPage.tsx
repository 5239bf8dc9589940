import { Button, Text } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Decision } from "../app/rememberAnswers";
import type { TargetsView } from "../app/targets/targetsView";
import type { RemedyCell } from "../domain/goals/smartCheck/targetCheck";
import { OwnerTargetsCard } from "./OwnerTargetsCard";
import { useScreen } from "./screen";
import { TargetKinds } from "./TargetKinds";

interface TargetsPageProps {
  readonly targets: TargetsView;
  readonly busy: boolean;
  readonly onRemedy: (cells: readonly RemedyCell[]) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onBack: () => void;
}

const shownFirst = 30;

/** What is not SMART about the targets, person by person, and everybody's targets as sentences. */
export default function TargetsPage({ targets, busy, onRemedy, onDecide, onBack }: TargetsPageProps) {
  const { words, hidden } = useScreen();
  const [shown, setShown] = useState(shownFirst);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const page = useRef<HTMLElement>(null);
  const acted = useRef<string | null>(null);
  // The button goes with its finding; whoever works by keyboard goes on at the same owner, or from the top.
  useEffect(() => {
    if (acted.current === null) return;
    const cards = [...(page.current?.querySelectorAll<HTMLElement>("[data-owner]") ?? [])];
    (cards.find(({ dataset }) => dataset["owner"] === acted.current) ?? heading.current)?.focus();
    acted.current = null;
  }, [targets]);
  const remedyOf = (owner: string) => (cells: readonly RemedyCell[]): void => {
    acted.current = owner;
    onRemedy(cells);
  };
  const toLookAt = targets.owners.filter(({ findings }) => findings.length > 0);
  const fine = targets.owners.filter(({ findings }) => findings.length === 0);
  const cards = [...toLookAt, ...fine].slice(0, shown);
  const left = targets.owners.length - cards.length;
  return (
    <article ref={page} style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.targets.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{words.targets.heading}</h2>
      <Text>{words.targets.open({ count: targets.open })}</Text>
      <Text size={200}>{words.targets.about}</Text>
      {hidden ? <Text>{words.targets.hidden}</Text> : (
        <>
          {cards.filter(({ findings }) => findings.length > 0).map((owner) => <OwnerTargetsCard key={owner.id} owner={owner} busy={busy} onRemedy={remedyOf(owner.id)} />)}
          {fine.length > 0 && <Text weight="semibold">{words.targets.fine({ count: fine.length })}</Text>}
          {cards.filter(({ findings }) => findings.length === 0).map((owner) => <OwnerTargetsCard key={owner.id} owner={owner} busy={busy} onRemedy={remedyOf(owner.id)} />)}
          {left > 0 && <Button style={{ justifySelf: "start" }} onClick={() => setShown(shown + shownFirst)}>{words.targets.more({ count: left })}</Button>}
        </>
      )}
      <TargetKinds kinds={targets.kinds} busy={busy} onDecide={onDecide} />
    </article>
  );
}
