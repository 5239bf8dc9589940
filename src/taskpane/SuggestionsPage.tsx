import { Badge, Button, Link, Text } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { LargeChange, SuggestionsView, TeamReachView } from "../app/suggestions/suggestionsView";
import { useScreen } from "./screen";

interface SuggestionsPageProps {
  /** null = they are being worked out. */
  readonly suggestions: SuggestionsView | null;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onPropose: () => void;
  readonly onBack: () => void;
}

/** Next period's targets as suggested: what they come to by team, where they move furthest, and the two steps into Targets. */
export default function SuggestionsPage({ suggestions, busy, onWrite, onPropose, onBack }: SuggestionsPageProps) {
  const { words: { suggestions: words } } = useScreen();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{words.heading}</h2>
      <Text size={200}>{words.about}</Text>
      {suggestions !== null && <Suggested suggestions={suggestions} busy={busy} onWrite={onWrite} onPropose={onPropose} />}
    </article>
  );
}

function Suggested({ suggestions, busy, onWrite, onPropose }: Pick<SuggestionsPageProps, "busy" | "onWrite" | "onPropose"> & { readonly suggestions: SuggestionsView }) {
  const { words: { suggestions: words }, hidden, day, reveal } = useScreen();
  const { count, period, withoutPeriod, withoutGrowth, accepted, teams, largest, written } = suggestions;
  const proposable = count > 0 && count > accepted;
  return (
    <>
      <Text>{period === null ? words.count({ count }) : words.countFor({ count, start: day(period.start), end: day(period.end) })}</Text>
      {withoutPeriod > 0 && <Text size={200}>{words.withoutPeriod({ count: withoutPeriod })}</Text>}
      {withoutGrowth > 0 && <Text size={200}>{words.withoutGrowth({ count: withoutGrowth })}</Text>}
      {accepted > 0 && <Text size={200}>{words.accepted({ count: accepted })}</Text>}
      {teams.length > 0 && (
        <section style={{ display: "grid", gap: 6 }}>
          <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.teams}</Text>
          <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 6 }}>{teams.map((team) => <li key={`${team.team}\u241f${team.kpi}`}><TeamLine team={team} /></li>)}</ul>
        </section>
      )}
      {largest.length > 0 && (
        <section style={{ display: "grid", gap: 6 }}>
          <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.largest}</Text>
          {hidden ? <Text size={200}>{words.hidden}</Text> : <ul style={{ margin: 0, paddingInlineStart: 18, display: "grid", gap: 4 }}>{largest.map((one) => <li key={`${one.name}\u241f${one.kpi}`}><ChangeLine change={one} /></li>)}</ul>}
        </section>
      )}
      {written && proposable && <Text size={200} id="propose-promise">{words.promise}</Text>}
      <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
        {written && proposable && <Button appearance="primary" aria-describedby="propose-promise" disabledFocusable={busy} onClick={onPropose}>{words.propose}</Button>}
        {count > 0 && <Button appearance={written ? "secondary" : "primary"} disabledFocusable={busy} onClick={onWrite}>{written ? words.writeAgain : words.write}</Button>}
        {written && <Button appearance="subtle" onClick={() => reveal({ kind: "table", table: "TargetSuggestions" })}>{words.sheet}</Button>}
      </div>
    </>
  );
}

function TeamLine({ team }: { readonly team: TeamReachView }) {
  const { words: { suggestions: words }, percent } = useScreen();
  const amount = useAmount();
  const [total, reach] = [amount(team.total, team.unit), team.reach === null ? null : amount(team.reach, team.unit)];
  return (
    <div style={{ display: "grid", gap: 2, justifyItems: "start" }}>
      <Text weight="semibold" size={200}>{words.teamKpi({ team: team.team, kpi: team.kpi })}</Text>
      <Text size={200}>{reach === null || team.ratio === null ? words.teamTotal({ total }) : words.teamReach({ total, reach, share: percent(team.ratio) })}</Text>
      {team.teamTarget !== null && <Text size={200}>{words.teamTarget({ target: amount(team.teamTarget, team.unit) })}</Text>}
      {team.word !== null && <Badge appearance="outline" color={team.word === "above" ? "warning" : team.word === "within" ? "success" : "informative"}>{words.feasibility[team.word]}</Badge>}
    </div>
  );
}

function ChangeLine({ change: { name, kpi, unit, current, suggested, change, link } }: { readonly change: LargeChange }) {
  const { words: { suggestions: words }, reveal, signed } = useScreen();
  const amount = useAmount();
  const text = words.change({ name, kpi, from: amount(current, unit), to: amount(suggested, unit), percent: signed(change * 100) });
  return link === null ? <Text size={200}>{text}</Text> : <Link as="button" style={{ textAlign: "start", fontSize: 12, verticalAlign: "top" }} onClick={() => reveal(link)}>{text}</Link>;
}

/** A number with its unit; shares as percent, small numbers to as many digits as a suggestion has. */
function useAmount(): (value: number, unit: string) => string {
  const { number, percent, words } = useScreen();
  return (value, unit) => (unit === "%" ? percent(value) : words.suggestions.amount({ value: number(value, Math.abs(value) >= 100 ? 0 : 4), unit }));
}
