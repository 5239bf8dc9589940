import { Text } from "@fluentui/react-components";
import type { DataView } from "../app/dataView";
import { useScreen } from "./screen";

type Changes = NonNullable<DataView["changes"]>;
const shownPeople = 12;

/** What came, went and changed in the data since the refresh before, in all and by person. */
export function DataChanged({ changes }: { readonly changes: Changes }) {
  const { words, number, moment, hidden } = useScreen();
  const { changed } = words.data;
  const part = (rows: Changes["added"]): string => `${number(rows.rows, 0)} (${signed(rows.amount)})`;
  const signed = (amount: number): string => (amount > 0 ? "+" : "") + number(amount === 0 ? 0 : amount);
  const nothing = changes.people.length === 0;
  return (
    <section style={{ display: "grid", gap: 6 }} data-testid="changes">
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{changed.heading({ since: moment(changes.since) })}</Text>
      <Text>{nothing ? changed.nothing : changed.all({ added: part(changes.added), removed: part({ ...changes.removed, amount: -changes.removed.amount }), changed: part(changes.changed) })}</Text>
      {changes.by === "sums" && !nothing && <Text size={200}>{changed.sums}</Text>}
      {!nothing && (
        <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 4 }}>
          {changes.people.slice(0, shownPeople).map(({ who, added, removed, changed: edited }, index) => (
            <li key={who}>
              <Text size={200}>{changed.person({ name: hidden ? words.hiddenPerson({ number: index + 1 }) : who === "" ? changed.nobody : who, added: number(added.rows, 0), removed: number(removed.rows, 0), changed: number(edited.rows, 0), amount: signed(added.amount - removed.amount + edited.amount) })}</Text>
            </li>
          ))}
          {changes.people.length > shownPeople && <li><Text size={200}>{changed.more({ count: changes.people.length - shownPeople })}</Text></li>}
        </ul>
      )}
    </section>
  );
}
