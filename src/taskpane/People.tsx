import { Button, Checkbox, Input, Link, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonLine, TeamView } from "../app/teamView";
import { planWords } from "../i18n/plans";
import { BandWord } from "./BandWord";
import { canHaveForm, ChooseForms, toggled } from "./ChooseForms";
import { useScreen } from "./screen";
import { Sparkline } from "./Sparkline";

type Order = "name" | "attention" | "score";

interface PeopleProps { readonly view: TeamView; readonly nameOf: (person: PersonLine) => string; readonly onPerson: (id: string) => void; readonly onCalibration: () => void; readonly onWhatWorked: () => void; readonly busy: boolean; readonly onForms: (employeeIds: readonly string[]) => void }

/** Everybody with score, band and pace; by name unless somebody asks for another order. */
export function People({ view, nameOf, onPerson, onCalibration, onWhatWorked, busy, onForms }: PeopleProps) {
  const { words, locale, hidden } = useScreen();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>("name");
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const wanted = search.trim().toLocaleLowerCase(locale);
  const found = view.people.filter((person) => `${nameOf(person)} ${person.team ?? ""}`.toLocaleLowerCase(locale).includes(wanted));
  const people = inOrder(found, order, locale);
  return (
    <div style={{ display: "grid", gap: 8 }}>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 8 }}>
        <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{words.people.heading}</Text>
        <span style={{ display: "flex", gap: 12, flexWrap: "wrap" }}>
          <Link as="button" onClick={onWhatWorked}>{planWords(locale).pane.link}</Link>
          {chosen === null && <Link as="button" onClick={() => setChosen(new Set())}>{words.people.forms.choose}</Link>}
          <Link as="button" onClick={onCalibration}>{words.people.calibration}</Link>
        </span>
      </div>
      <Input type="search" value={search} placeholder={words.people.search} aria-label={words.people.search} onChange={(_, { value }) => setSearch(value)} />
      <Select value={order} aria-label={words.people.sort} onChange={(_, { value }) => setOrder(value as Order)}>
        {(["name", "attention", "score"] as const).map((one) => <option key={one} value={one}>{words.people.sortBy[one]}</option>)}
      </Select>
      {chosen !== null && <ChooseForms shown={people.filter(canHaveForm)} chosen={chosen} busy={busy} onChoose={setChosen} onForms={onForms} />}
      {people.length === 0 && <Text>{words.people.none}</Text>}
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 4 }}>
        {people.map((person) => (
          <li key={person.id} style={{ display: "flex", alignItems: "center" }}>
            {chosen !== null && canHaveForm(person) && <Checkbox checked={chosen.has(person.id)} aria-label={words.people.forms.one({ name: nameOf(person) })} onChange={() => setChosen(toggled(chosen, person.id))} />}
            <Button appearance="subtle" style={{ flex: 1, minWidth: 0, justifyContent: "flex-start", padding: "4px 6px" }} onClick={() => onPerson(person.id)} aria-label={words.people.open({ name: nameOf(person) })}>
              <PersonRow person={person} name={nameOf(person)} bands={view.bands} hidden={hidden} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PersonRow({ person, name, bands, hidden }: { readonly person: PersonLine; readonly name: string; readonly bands: TeamView["bands"]; readonly hidden: boolean }) {
  const { words, number } = useScreen();
  const { total, band, pace, team } = person;
  const share = hidden || total === null ? 0 : Math.min(1, total / 120);
  return (
    <span style={{ display: "grid", gridTemplateColumns: "1fr auto auto auto", gap: 8, alignItems: "center", width: "100%", fontWeight: 400, textAlign: "start" }}>
      <span style={{ minWidth: 0 }}>
        <span style={{ display: "block", fontWeight: 600, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>{name}</span>
        <span style={{ display: "block", fontSize: 12, color: tokens.colorNeutralForeground2 }}>{[team, pace === null ? null : words.people.pace[pace]].filter((part) => part !== null).join(" · ")}</span>
        <span aria-hidden="true" style={{ display: "block", height: 4, borderRadius: 2, background: tokens.colorNeutralBackground4 }}>
          <span style={{ display: "block", height: 4, borderRadius: 2, width: `${share * 100}%`, background: tokens.colorBrandBackground }} />
        </span>
      </span>
      <span>{!hidden && person.trend !== null && <Sparkline trend={person.trend} what={null} width={48} height={20} />}</span>
      <span style={{ fontVariantNumeric: "tabular-nums" }}>{hidden ? "••" : total === null ? words.people.noScore : number(total)}</span>
      <span style={{ minWidth: 24, textAlign: "center" }}>{!hidden && band !== null && <BandWord band={band} bands={bands} />}</span>
    </span>
  );
}

const paceRank = { "at-risk": 0, behind: 1, "on-track": 2 } as const;

function inOrder(people: readonly PersonLine[], order: Order, locale: string): readonly PersonLine[] {
  const byName = (a: PersonLine, b: PersonLine): number => a.name.localeCompare(b.name, locale);
  switch (order) {
    case "name":
      return [...people].sort(byName);
    case "score":
      return [...people].sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || byName(a, b));
    case "attention":
      return [...people].sort((a, b) => (a.pace === null ? 3 : paceRank[a.pace]) - (b.pace === null ? 3 : paceRank[b.pace]) || b.plans.length - a.plans.length || byName(a, b));
  }
}
