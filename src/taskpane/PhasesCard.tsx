import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PersonLine, TeamView } from "../app/teamView";
import { phases, type Phase } from "../domain/tracking/phase";
import { useScreen } from "./screen";

interface PhasesCardProps { readonly view: TeamView; readonly onPerson: (id: string) => void; readonly nameOf: (person: PersonLine) => string }

/** So many people of a phase stand there at once; the others are one click away. */
const shownFirst = 3;

/** Where everybody is between a target and the next one; a name leads at once to the cell in which their next step is done. */
export function PhasesCard({ view, onPerson, nameOf }: PhasesCardProps) {
  const { words, reveal } = useScreen();
  const [open, setOpen] = useState<Phase | null>(null);
  const { today } = words;
  const groups = phases.flatMap((phase) => {
    const people = view.people.filter((person) => person.phase.phase === phase);
    return people.length === 0 ? [] : [{ phase, people }];
  });
  if (groups.length === 0) return null;
  return (
    <section aria-label={today.phases} style={{ display: "grid", gap: 4 }}>
      <Text as="h3" size={200} weight="semibold" style={{ margin: 0 }}>{today.phases}</Text>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 2 }}>
        {groups.map(({ phase, people }) => (
          <li key={phase}>
            <div style={{ display: "grid", gridTemplateColumns: "1fr 72px auto", alignItems: "center", gap: 8 }}>
              <Text size={200}>{today.phase[phase]}</Text>
              <div aria-hidden="true" style={{ height: 8, borderRadius: 4, background: tokens.colorNeutralBackground5 }}>
                <div style={{ height: 8, borderRadius: 4, width: `${(people.length / view.people.length) * 100}%`, background: tokens.colorBrandBackground }} />
              </div>
              <Button size="small" appearance="subtle" aria-expanded={open === phase} aria-label={today.phaseCount({ phase: today.phase[phase], count: people.length })} onClick={() => setOpen(open === phase ? null : phase)}>{people.length}</Button>
            </div>
            <ul style={{ listStyle: "none", margin: "0 0 4px", padding: 0, display: "flex", flexWrap: "wrap", columnGap: 10, rowGap: 2 }}>
              {(open === phase ? people : people.slice(0, shownFirst)).map((person) => (
                <li key={person.id}><Link as="button" style={{ fontSize: tokens.fontSizeBase200 }} onClick={() => (person.phase.next === null ? onPerson(person.id) : reveal(person.phase.next))}>{nameOf(person)}</Link></li>
              ))}
              {open !== phase && people.length > shownFirst && (
                <li><Link as="button" appearance="subtle" style={{ fontSize: tokens.fontSizeBase200 }} aria-label={today.phaseAll({ phase: today.phase[phase], count: people.length })} onClick={() => setOpen(phase)}>{today.showAll({ count: people.length })}</Link></li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
