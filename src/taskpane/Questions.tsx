import { Button, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { DataView } from "../app/dataView";
import type { Decision } from "../app/rememberAnswers";
import { OneQuestion } from "./OneQuestion";
import { useScreen } from "./screen";

interface QuestionsProps {
  readonly questions: DataView["questions"];
  readonly busy: boolean;
  /** People are answering: what comes next has the focus, since the button they pressed is gone. */
  readonly answering: boolean;
  readonly onDecide: (decision: Decision) => void;
}

/** The open questions about the data, one at a time, with the values they are about in view. */
export function Questions({ questions, busy, answering, onDecide }: QuestionsProps) {
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const open = questions.filter(({ id }) => !later.has(id));
  const [question] = open;
  const takeFocus = answering || asked;
  if (question === undefined) return takeFocus ? <NoneOpen left={questions.length} onAsk={() => setLater(new Set())} /> : null;
  const putOff = (): void => {
    setAsked(true);
    setLater(new Set([...later, question.id]));
  };
  return <OneQuestion key={question.id} question={question} left={open.length} busy={busy} takeFocus={takeFocus} onAnswer={(answer) => onDecide({ kind: "answer", id: question.id, answer })} onLater={putOff} />;
}

/** After the last question: that there is none left, or the way back to those put off. */
function NoneOpen({ left, onAsk }: { readonly left: number; readonly onAsk: () => void }) {
  const { questions } = useScreen().words.data;
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => {
    start.current?.focus();
  }, []);
  return (
    <div ref={start} tabIndex={-1} data-testid="no-question" style={{ display: "flex", gap: 8, flexWrap: "wrap", alignItems: "center" }}>
      <Text>{left === 0 ? questions.done : questions.putOff({ count: left })}</Text>
      {left > 0 && <Button size="small" onClick={onAsk}>{questions.askNow}</Button>}
    </div>
  );
}
