import { Button, Link, Text } from "@fluentui/react-components";
import type { OptionalTable } from "../app/optionalTables";
import type { TeamView } from "../app/teamView";
import { periodsWords } from "../i18n/periods";
import { useScreen } from "./screen";

const tables = ["Employees", "Targets", "KPIs", "Bands", "Curves", "Setup"] as const;

interface SetUpPlaceProps {
  readonly busy: boolean;
  readonly optional: TeamView["optional"];
  readonly openTargets: number;
  readonly onTargets: () => void;
  readonly onSuggestions: () => void;
  readonly onPeriods: () => void;
  readonly onTable: (table: OptionalTable) => void;
  readonly onTemplate: () => void;
}

/** The way to every settings table, the template, and the language. */
export default function SetUpPlace({ busy, optional, openTargets, onTargets, onSuggestions, onPeriods, onTable, onTemplate }: SetUpPlaceProps) {
  const { words, locale, reveal } = useScreen();
  const { setUp } = words;
  const periods = periodsWords(locale);
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
      <Text size={200}>{words.suggestions.invite}</Text>
      <Button style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onSuggestions}>{words.suggestions.open}</Button>
      <Text size={200}>{periods.invite}</Text>
      <Button style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onPeriods}>{periods.open}</Button>
      <Button style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onTemplate}>{setUp.template}</Button>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{setUp.optional.heading}</Text>
      <Text size={200}>{setUp.optional.about}</Text>
      <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 8 }}>
        {optional.map(({ table, there }) => (
          <li key={table} style={{ display: "grid", gridTemplateColumns: "1fr auto", gap: 8, alignItems: "start" }}>
            <Text size={200}><b>{setUp.optional.names[table]}</b> {setUp.optional.does[table]}</Text>
            {there
              ? <Link as="button" aria-label={setUp.optional.openNamed({ table: setUp.optional.names[table] })} onClick={() => reveal({ kind: "table", table })}>{setUp.optional.open}</Link>
              : <Button size="small" disabledFocusable={busy} aria-label={setUp.optional.addNamed({ table: setUp.optional.names[table] })} onClick={() => onTable(table)}>{setUp.optional.add}</Button>}
          </li>
        ))}
      </ul>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{setUp.language}</Text>
      <Text size={200}>{setUp.languageAbout}</Text>
    </div>
  );
}
