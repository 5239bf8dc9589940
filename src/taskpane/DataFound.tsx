import { Button, Text } from "@fluentui/react-components";
import type { DataView } from "../app/dataView";
import type { Decision } from "../app/rememberAnswers";
import type { InputTable } from "../domain/records/vocabulary";
import { DataReadFrom } from "./DataReadFrom";
import { FindingGroups } from "./FindingGroups";
import { Questions } from "./Questions";
import { useScreen } from "./screen";

interface DataFoundProps {
  readonly data: DataView;
  readonly missing: readonly InputTable[];
  readonly busy: boolean;
  readonly answering: boolean;
  readonly onDecide: (decision: Decision) => void;
  readonly onTemplate: () => void;
  readonly onLookAgain: () => void;
}

/** Data was found, but not all that a score needs: what is asked, what is missing, and the way on. */
export default function DataFound({ data, missing, busy, answering, onDecide, onTemplate, onLookAgain }: DataFoundProps) {
  const { words } = useScreen();
  const { found } = words.data;
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <Text as="h2" size={500} weight="semibold" style={{ margin: 0 }}>{found.heading}</Text>
      <Questions questions={data.questions} busy={busy} answering={answering} onDecide={onDecide} />
      {missing.length > 0 && (
        <section style={{ display: "grid", gap: 6, justifyItems: "start" }}>
          <Text>{found.missing({ tables: missing })}</Text>
          {missing.includes("Targets") && <Text size={200}>{found.targets}</Text>}
          {data.questions.length > 0 && <Text size={200}>{found.questionsFirst}</Text>}
          <Button appearance={data.questions.length === 0 ? "primary" : "secondary"} disabledFocusable={busy} onClick={onTemplate}>{found.template({ tables: missing })}</Button>
        </section>
      )}
      <DataReadFrom data={data} />
      <FindingGroups groups={data.groups} busy={busy} onDecide={onDecide} />
      <Button style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onLookAgain}>{words.firstRun.lookAgain}</Button>
    </div>
  );
}
