import { Text } from "@fluentui/react-components";
import type { DataView } from "../app/dataView";
import type { Decision } from "../app/rememberAnswers";
import { DataChanged } from "./DataChanged";
import { DataReadFrom } from "./DataReadFrom";
import { FindingGroups } from "./FindingGroups";
import { Questions } from "./Questions";
import { useScreen } from "./screen";

/** What is asked, what has changed, what could not be used, and what is read from where; each leads to its cell. */
export default function DataPlace({ data, busy, answering, onDecide }: { readonly data: DataView; readonly busy: boolean; readonly answering: boolean; readonly onDecide: (decision: Decision) => void }) {
  const { words } = useScreen();
  return (
    <div style={{ display: "grid", gap: 16 }}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{words.data.heading}</Text>
      <Questions questions={data.questions} busy={busy} answering={answering} onDecide={onDecide} />
      {data.changes !== null && <DataChanged changes={data.changes} />}
      <FindingGroups groups={data.groups} busy={busy} onDecide={onDecide} />
      <DataReadFrom data={data} />
    </div>
  );
}
