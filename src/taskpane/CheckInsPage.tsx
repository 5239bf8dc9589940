import { Button, Label, Link, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import type { CheckInLine, CheckInsView } from "../app/checkIns/checkInsView";
import { checkInWords } from "../i18n/checkIns";
import { CalendarFile } from "./CalendarFile";
import { useScreen } from "./screen";

interface CheckInsPageProps {
  readonly checkIns: CheckInsView;
  readonly nameOf: (personId: string, name: string) => string;
  readonly calendarFile: (lines: readonly CheckInLine[]) => Promise<string>;
  readonly onPerson: (personId: string) => void;
  readonly onBack: () => void;
}

/** Whom to talk to when and about what, the earliest first; each leads to its row, and all go into a calendar. */
export default function CheckInsPage({ checkIns, nameOf, calendarFile, onPerson, onBack }: CheckInsPageProps) {
  const { locale, hidden, reveal } = useScreen();
  const words = checkInWords(locale);
  const [manager, setManager] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const selectId = useId();
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const managers = [...new Set(checkIns.lines.map((line) => line.manager))].filter((name) => name !== "").sort((a, b) => a.localeCompare(b, locale));
  const lines = manager === null ? checkIns.lines : checkIns.lines.filter((line) => line.manager === manager);
  const written = checkIns.lines.some(({ link }) => link !== null);
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{words.heading}</h2>
      <Text size={200}>{words.about}</Text>
      {lines.length === 0 && <Text>{words.none}</Text>}
      {hidden ? <Text size={200}>{words.hidden}</Text> : lines.length > 0 && (
        <>
          {managers.length > 1 && (
            <div>
              <Label htmlFor={selectId}>{words.manager}</Label>
              <Select id={selectId} value={manager === null ? "" : `=${manager}`} onChange={(_, { value }) => setManager(value === "" ? null : value.slice(1))}>
                <option value="">{words.everyManager}</option>
                {managers.map((name) => <option key={name} value={`=${name}`}>{name}</option>)}
              </Select>
            </div>
          )}
          <CalendarFile key={manager ?? ""} make={() => calendarFile(lines)} />
        </>
      )}
      <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 8 }}>
        {lines.map((line) => <li key={`${line.personId}\u241f${line.number}`}><OneCheckIn line={line} name={nameOf(line.personId, line.name)} onPerson={onPerson} /></li>)}
      </ul>
      {written && <Link as="button" style={{ justifySelf: "start" }} onClick={() => reveal({ kind: "table", table: "CheckIns" })}>{words.sheet}</Link>}
    </article>
  );
}

function OneCheckIn({ line: { personId, due, overdue, status, talk, link }, name, onPerson }: { readonly line: CheckInLine; readonly name: string; readonly onPerson: (personId: string) => void }) {
  const { locale, words: pane, hidden, day, reveal } = useScreen();
  const words = checkInWords(locale);
  return (
    <section aria-label={name} style={{ border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px", display: "grid", gap: 4 }}>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 8 }}>
        <Link as="button" style={{ fontWeight: 600, textAlign: "start" }} onClick={() => onPerson(personId)}>{name}</Link>
        {link !== null && <Button size="small" aria-label={words.fillNamed({ name })} onClick={() => reveal(link)}>{words.fill}</Button>}
      </div>
      <Text size={200} style={overdue ? { fontWeight: 600 } : { color: tokens.colorNeutralForeground2 }}>{words.due({ due: day(due), overdue })} · {pane.people.pace[status]}</Text>
      {!hidden && <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 2 }}>{talk.map((text) => <li key={text}><Text size={200}>{text}</Text></li>)}</ul>}
    </section>
  );
}
