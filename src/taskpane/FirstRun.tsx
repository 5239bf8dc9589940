import { Button, Text, tokens } from "@fluentui/react-components";
import { inputTables, type InputTable } from "../domain/records/vocabulary";
import { useScreen } from "./screen";

interface FirstRunProps {
  readonly missing: readonly InputTable[];
  readonly busy: boolean;
  readonly onSample: () => void;
  readonly onTemplate: () => void;
  readonly onLookAgain: () => void;
}

/** Three ways to begin, on one screen. */
export function FirstRun({ missing, busy, onSample, onTemplate, onLookAgain }: FirstRunProps) {
  const { words } = useScreen();
  const { firstRun } = words;
  const box = { display: "grid", gap: 6, justifyItems: "start", padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` } as const;
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <Text as="h2" size={500} weight="semibold" style={{ margin: 0 }}>{firstRun.heading}</Text>
      <Text>{firstRun.about}</Text>
      <div style={box}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onSample}>{firstRun.sample}</Button>
        <Text size={200}>{firstRun.sampleAbout}</Text>
      </div>
      <section style={box}>
        <Text as="h3" weight="semibold" style={{ margin: 0 }}>{firstRun.own}</Text>
        <Text size={200}>{firstRun.ownAbout}</Text>
        <ul style={{ margin: 0, paddingInlineStart: 18, display: "grid", gap: 6 }}>
          {(["Employees", "Targets", "Sales"] as const).map((table) => <NeededTable key={table} table={table} missing={missing.includes(table)} />)}
        </ul>
        <Button disabledFocusable={busy} onClick={onLookAgain}>{firstRun.lookAgain}</Button>
      </section>
      <div style={box}>
        <Button disabledFocusable={busy} onClick={onTemplate}>{firstRun.template}</Button>
        <Text size={200}>{firstRun.templateAbout}</Text>
      </div>
    </div>
  );
}

function NeededTable({ table, missing }: { readonly table: "Employees" | "Targets" | "Sales"; readonly missing: boolean }) {
  const { words, locale } = useScreen();
  const { firstRun } = words;
  const required = inputTables[table].filter((column) => column.required || (table === "Targets" && column.key === "employee"));
  const list = required.map(({ headers }) => headers[locale][0] ?? "").join(", ");
  return (
    <li>
      <Text weight="semibold">{table}</Text> <Text size={200}>({missing ? firstRun.missing : firstRun.there})</Text>
      <Text size={200} block>{firstRun.tables[table]}</Text>
      <Text size={200} block style={{ color: tokens.colorNeutralForeground2 }}>{firstRun.columns({ list })}</Text>
    </li>
  );
}
