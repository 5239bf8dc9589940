import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Place } from "../app/ports/workbookPort";
import type { IssueLine } from "../app/issueLine";
import type { PersonLine, TeamView } from "../app/teamView";
import type { TodayStep } from "../app/today/stepsOf";
import { checkInWords } from "../i18n/checkIns";
import { periodsWords } from "../i18n/periods";
import { BandBar } from "./BandBar";
import { PhasesCard } from "./PhasesCard";
import { todayLines, type TodayLine } from "../app/today/todayLines";
import { useScreen } from "./screen";

interface TodayProps { readonly view: TeamView; readonly onPerson: (id: string) => void; readonly onData: () => void; readonly onTargets: () => void; readonly onPeriods: () => void; readonly onCheckIns: () => void; readonly nameOf: (person: PersonLine) => string }

/** What needs doing, most important first; a line each. Nothing to do is a good state and says so. */
export function Today({ view, onPerson, onData, onTargets, onPeriods, onCheckIns, nameOf }: TodayProps) {
  const { words } = useScreen();
  const lines = todayLines(view);
  /** Where a line leads that is no list of its own. */
  const leadsTo = { questions: onData, targets: onTargets, period: onPeriods, checkIns: onCheckIns } as const;
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{words.today.heading}</Text>
      {lines.length === 0 && <Text>{words.today.nothing}</Text>}
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 8 }}>
        {lines.map((line) => <TodayItem key={line.kind === "cells" ? `cells-${line.table}` : line.kind === "steps" ? `steps-${line.step}-${String(line.late)}` : line.kind} line={line} people={view.people} onPerson={onPerson} onAsk={isList(line) ? null : leadsTo[line.kind]} nameOf={nameOf} />)}
      </ul>
      <PhasesCard view={view} onPerson={onPerson} nameOf={nameOf} />
      <BandBar view={view} />
    </div>
  );
}

interface TodayItemProps { readonly line: TodayLine; readonly people: readonly PersonLine[]; readonly onPerson: (id: string) => void; readonly onAsk: (() => void) | null; readonly nameOf: (person: PersonLine) => string }

/** One line: what there is to do, the next step at one click, and all of it at another. */
function TodayItem({ line, people, onPerson, onAsk, nameOf }: TodayItemProps) {
  const { words, locale, day, reveal } = useScreen();
  const [open, setOpen] = useState(false);
  const told = line.kind === "period" ? periodsWords(locale).today({ end: day(line.end) }) : line.kind === "checkIns" ? checkInWords(locale).today(line) : sentence(line, words, nameOf);
  const next = nextOf(line);
  const goTo = (personId: string, link: Place | null): void => (link === null ? onPerson(personId) : reveal(link));
  const listed = isList(line) && (line.kind !== "steps" || line.steps.length > 1);
  return (
    <li style={{ border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px" }}>
      <div style={{ display: "flex", alignItems: "center", gap: 8 }}>
        <Text style={{ flex: 1, minWidth: 0 }}>
          {told}
          {line.kind === "steps" && line.steps.length === 1 && line.steps.map((step) => <Text key="about" size={200}> · <StepText step={step} people={people} nameOf={nameOf} /></Text>)}
        </Text>
        {next !== null && <Button size="small" aria-label={`${words.today.fill}: ${told}`} onClick={() => goTo(next.personId, next.link)}>{words.today.fill}</Button>}
        {onAsk !== null && <Button size="small" appearance={line.kind === "questions" ? "primary" : "secondary"} aria-label={`${words.today.see}: ${told}`} onClick={onAsk}>{words.today.see}</Button>}
        {listed && <Button size="small" aria-expanded={open} aria-label={`${words.today.see}: ${told}`} onClick={() => setOpen(!open)}>{words.today.see}</Button>}
      </div>
      {open && listed && (
        <ul style={{ margin: "6px 0 0", paddingInlineStart: 16, display: "grid", gap: 4 }}>
          {"steps" in line
            ? line.steps.map((step, index) => (
                <li key={index}>
                  <Link as="button" style={{ textAlign: "start", fontSize: tokens.fontSizeBase200 }} onClick={() => goTo(step.personId, step.link)}><StepText step={step} people={people} nameOf={nameOf} /></Link>
                </li>
              ))
            : "people" in line
              ? line.people.map(({ person, why, link }) => (
                  <li key={person.id}>
                    <Link as="button" onClick={() => goTo(person.id, link)}>{nameOf(person)}</Link>
                    {why !== null && <Text size={200}> · {words.today.why({ kpi: why.kpi, attainment: why.text })}</Text>}
                  </li>
                ))
              : line.issues.map((issue, index) => <li key={index}><IssueText issue={issue} /></li>)}
        </ul>
      )}
    </li>
  );
}

/** Whom a step is about, of what, and the day it waits from. */
function StepText({ step, people, nameOf }: { readonly step: TodayStep; readonly people: readonly PersonLine[]; readonly nameOf: (person: PersonLine) => string }): ReactNode {
  const { words, day } = useScreen();
  const person = people.find(({ id }) => id === step.personId);
  return words.today.stepOf[step.kind]({ name: person === undefined ? "" : nameOf(person), about: step.about ?? "", check: step.check ?? 0, since: day(step.since) });
}

/** Where the next step of a line is done at once; null for lines that lead to a page or are no step. */
function nextOf(line: TodayLine): { readonly personId: string; readonly link: Place | null } | null {
  if (line.kind === "checkIns") return line.next === null ? null : { personId: "", link: line.next };
  if (line.kind === "steps") return line.steps[0] ?? null;
  if (line.kind !== "drafts") return null;
  const [first] = line.people;
  return first === undefined ? null : { personId: first.person.id, link: first.link };
}

/** A finding as its sentence; a click goes to its cell. */
export function IssueText({ issue }: { readonly issue: IssueLine }): ReactNode {
  const { reveal } = useScreen();
  const { link, message } = issue;
  return link === null ? <Text size={200}>{message}</Text> : <Link as="button" style={{ textAlign: "start", fontSize: tokens.fontSizeBase200, verticalAlign: "top" }} onClick={() => reveal(link)}>{message}</Link>;
}

/** A line that opens into a list of people or findings; the others lead to a page. */
const isList = (line: TodayLine): line is Extract<TodayLine, { readonly people: unknown } | { readonly issues: unknown } | { readonly steps: unknown }> => "people" in line || "issues" in line || "steps" in line;

function sentence(line: Exclude<TodayLine, { readonly kind: "period" | "checkIns" }>, words: ReturnType<typeof useScreen>["words"], nameOf: (person: PersonLine) => string): string {
  const { today } = words;
  switch (line.kind) {
    case "questions":
      return today.questions({ count: line.count });
    case "steps":
      return today.steps[line.step]({ count: line.steps.length, late: line.late, days: line.steps[0]?.waited ?? 0 });
    case "targets":
      return today.targets({ count: line.count });
    case "pace":
      return today.people({ count: line.people.length, names: line.people.map(({ person }) => nameOf(person)).join(", ") });
    case "low":
      return today.low({ count: line.people.length, names: line.people.map(({ person }) => nameOf(person)).join(", ") });
    case "drafts":
      return today.drafts({ count: line.people.length });
    case "unscored":
      return today.unscored({ count: line.issues.length });
    case "cells":
      return today.cells({ count: line.count, table: line.table });
    case "notices":
      return today.notices({ count: line.issues.length });
  }
}
