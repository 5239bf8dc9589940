import { Button, Link, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { DataView } from "../app/dataView";
import { noneOfThese } from "../domain/mapping/question";
import { useScreen } from "./screen";

interface OneQuestionProps {
  readonly question: DataView["questions"][number];
  /** Open questions, this one counted. */
  readonly left: number;
  readonly busy: boolean;
  readonly takeFocus: boolean;
  readonly onAnswer: (answer: string) => void;
  readonly onLater: () => void;
}

/** One question with its answers, the likeliest chosen, and cells as they stand beside each. */
export function OneQuestion({ question, left, busy, takeFocus, onAnswer, onLater }: OneQuestionProps) {
  const { words, reveal } = useScreen();
  const { questions } = words.data;
  const [chosen, setChosen] = useState(question.options[0]?.answer ?? noneOfThese);
  const heading = useId();
  const start = useRef<HTMLElement>(null);
  // Once, when the question comes up: what happens to the pane later is no reason to pull people back here.
  const atFirst = useRef(takeFocus);
  useEffect(() => {
    if (atFirst.current) start.current?.focus();
  }, []);
  const { link } = question;
  return (
    <section ref={start} tabIndex={-1} aria-labelledby={heading} data-testid="question" style={{ display: "grid", gap: 8, padding: 12, background: tokens.colorNeutralBackground2, borderRadius: 6 }}>
      <Text size={200}>{questions.left({ count: left })}</Text>
      <Text as="h3" id={heading} weight="semibold" style={{ margin: 0, overflowWrap: "anywhere" }}>{question.text}</Text>
      {question.blocking && <Text size={200}>{questions.blocking}</Text>}
      <RadioGroup value={chosen} onChange={(_, { value }) => setChosen(value)} aria-labelledby={heading}>
        {question.options.map(({ answer, label, why, examples }) => (
          <Radio key={answer} value={answer} label={<span style={{ overflowWrap: "anywhere" }}>{label}<Text size={200} block style={{ color: tokens.colorNeutralForeground2 }}>{[why, examples.length === 0 ? "" : questions.examples({ list: examples.join(" · ") })].filter((part) => part !== "").join("; ")}</Text></span>} />
        ))}
        {question.none !== "" && <Radio value={noneOfThese} label={question.none} />}
      </RadioGroup>
      <div style={{ display: "flex", gap: 8, flexWrap: "wrap", alignItems: "center" }}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onAnswer(chosen)}>{questions.answer}</Button>
        <Button disabledFocusable={busy} onClick={onLater}>{questions.later}</Button>
        {link !== null && <Link as="button" onClick={() => reveal(link)}>{questions.show}</Link>}
      </div>
    </section>
  );
}
