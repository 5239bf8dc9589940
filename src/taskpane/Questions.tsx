import { Button, Link, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { DataView } from "../app/dataView";
import type { Decision } from "../app/rememberAnswers";
import { noneOfThese } from "../domain/mapping/question";
import { useScreen } from "./screen";

type Question = DataView["questions"][number];

/** The open questions about the data, one at a time, with the values they are about in view. */
export function Questions({ questions, busy, onDecide }: { readonly questions: readonly Question[]; readonly busy: boolean; readonly onDecide: (decision: Decision) => void }) {
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const open = questions.filter(({ id }) => !skipped.has(id));
  const [question] = open;
  if (question === undefined) return null;
  const skip = (): void => setSkipped(new Set([...skipped, question.id]));
  return <OneQuestion key={question.id} question={question} left={open.length} busy={busy} onAnswer={(answer) => onDecide({ kind: "answer", id: question.id, answer })} onSkip={skip} />;
}

interface OneQuestionProps { readonly question: Question; readonly left: number; readonly busy: boolean; readonly onAnswer: (answer: string) => void; readonly onSkip: () => void }

function OneQuestion({ question, left, busy, onAnswer, onSkip }: OneQuestionProps) {
  const { words, reveal } = useScreen();
  const { questions } = words.data;
  const [chosen, setChosen] = useState(question.options[0]?.answer ?? noneOfThese);
  const heading = useId();
  const { link } = question;
  return (
    <section aria-labelledby={heading} data-testid="question" style={{ display: "grid", gap: 8, padding: 12, background: tokens.colorNeutralBackground2, borderRadius: 6 }}>
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
        <Button disabledFocusable={busy} onClick={onSkip}>{questions.later}</Button>
        {link !== null && <Link as="button" onClick={() => reveal(link)}>{questions.show}</Link>}
      </div>
    </section>
  );
}
