import { Button, Link, Text } from "@fluentui/react-components";
import { useScreen } from "./screen";

const tables = ["Employees", "Targets", "KPIs", "Bands", "Curves", "Setup"] as const;

/** The way to every settings table, the template, and the language. */
export default function SetUpPlace({ busy, openTargets, onTargets, onTemplate }: { readonly busy: boolean; readonly openTargets: number; readonly onTargets: () => void; readonly onTemplate: () => void }) {
  const { words, reveal } = useScreen();
  const { setUp } = words;
  return (
    <div style={{ display: "grid", gap: 10 }}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{setUp.heading}</Text>
      <Text>{setUp.about}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 18, display: "grid", gap: 6 }}>
        {tables.map((table) => <li key={table}><Link as="button" onClick={() => reveal({ kind: "table", table })}>{setUp.tables[table]}</Link></li>)}
      </ul>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.targets.heading}</Text>
      <Text size={200}>{words.targets.open({ count: openTargets })}</Text>
      <Button style={{ justifySelf: "start" }} onClick={onTargets}>{words.targets.check}</Button>
      <Button style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onTemplate}>{setUp.template}</Button>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{setUp.language}</Text>
      <Text size={200}>{setUp.languageAbout}</Text>
    </div>
  );
}
