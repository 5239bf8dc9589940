import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { lazy, useEffect, useRef, type ReactNode } from "react";
import type { CheckInLine } from "../app/checkIns/checkInsView";
import type { Rating } from "../app/judgement/rate";
import type { KpiLine, PersonLine, TeamView } from "../app/teamView";
import type { WhyView } from "../app/why/whyView";
import { checkInWords } from "../i18n/checkIns";
import { periodsWords } from "../i18n/periods";
import { whyWords } from "../i18n/why";
import { feedbackWords } from "../i18n/feedback";
import { BandWord } from "./BandWord";
import { Disclosure } from "./Disclosure";
import { Drafts } from "./Drafts";
import { Moved } from "./Moved";
import { PaceCard } from "./PaceCard";
import { PlanCard } from "./PlanCard";
import { JudgementCard } from "./JudgementCard";
import { useScreen } from "./screen";
import { TrendLine } from "./Sparkline";
import { useWhy } from "./useWhy";
import { Waterfall } from "./Waterfall";
import { WordingCard } from "./WordingCard";

const WhyKpiSteps = lazy(() => import("./WhyKpiSteps"));
const WhyTotal = lazy(() => import("./WhyTotal"));

interface PersonPageProps {
  readonly person: PersonLine;
  readonly view: TeamView;
  readonly name: string;
  readonly why: (employeeId: string) => Promise<WhyView | null>;
  readonly busy: boolean;
  /** Writes the explanation as a sheet; null while no sheet has been written yet. */
  readonly onExplain: ((employeeId: string) => void) | null;
  /** Makes the review form, or brings it up to date, and shows it. */
  readonly onForm: (employeeId: string) => void;
  readonly onRate: (rating: Rating) => void;
  readonly onBack: () => void;
}

/** One person: where the score comes from, the drafts, the plan; every number leads to its cell. */
export default function PersonPage({ person, view, name, why, busy, onExplain, onForm, onRate, onBack }: PersonPageProps) {
  const { words, locale, hidden, number, reveal } = useScreen();
  const { show } = whyWords(locale);
  const [told, ask] = useWhy(person.id, view, why);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [person.id]);
  const { feedbackLink } = person;
  const section = { display: "grid", gap: 6, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: 8 } as const;
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.people.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 18, outlineOffset: 2 }}>
        {name} {!hidden && person.total !== null && <span style={{ fontWeight: 400 }}>{number(person.total)}</span>} {!hidden && person.band !== null && <BandWord band={person.band} bands={view.bands} />}
      </h2>
      <div style={{ display: "flex", gap: 12, flexWrap: "wrap" }}>
        {!hidden && person.fragile && <Text size={200}>{words.person.fragile}</Text>}
        {person.pace !== null && <Text size={200}>{words.people.pace[person.pace]}</Text>}
        <Link as="button" onClick={() => reveal(person.link)}>{words.person.openSummary}</Link>
      </div>
      {person.kpis.length > 0 && <Button style={{ justifySelf: "start" }} disabled={busy} onClick={() => onForm(person.id)}>{words.person.form}</Button>}
      {!hidden && person.moved !== null && <Moved moved={person.moved} link={person.movedLink} />}
      {!hidden && (
        <>
          <section style={section}>
            <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.person.where}</Text>
            <Waterfall person={person} />
            {person.trend !== null && <TrendLine trend={person.trend} what={periodsWords(locale).trend.total} />}
            {person.kpis.map((kpi, index) => (
              <KpiCard key={kpi.kpi} kpi={kpi}>
                <Disclosure label={show.open} name={show.openFor({ kpi: kpi.kpi })} onOpen={ask}>
                  {told?.kpis[index] !== undefined && <WhyKpiSteps why={told.kpis[index]} />}
                </Disclosure>
              </KpiCard>
            ))}
            <Disclosure label={show.total} name={show.total} onOpen={ask}>{told !== null && <WhyTotal steps={told.total} />}</Disclosure>
            {onExplain === null ? <Text size={200}>{show.writeAfter}</Text> : <Button style={{ justifySelf: "start" }} disabled={busy} onClick={() => onExplain(person.id)}>{show.write}</Button>}
            {(person.judgement !== null || person.rating.length > 0) && <JudgementCard judgement={person.judgement} rating={person.rating} busy={busy} onRate={(scores) => onRate({ employeeId: person.id, scores })} />}
          </section>
          <Drafts heading={words.person.strengths} points={person.strengths} />
          <Drafts heading={words.person.changes} points={person.changes} ask={person.askForObservation ? feedbackWords(locale).askForObservation : undefined} />
          {feedbackLink !== null && <Button style={{ justifySelf: "start" }} onClick={() => reveal(feedbackLink)}>{words.person.write}</Button>}
          {person.wording !== null && <WordingCard checked={person.wording} link={feedbackLink} />}
          <NextCheckIn lines={view.checkIns.lines.filter(({ personId }) => personId === person.id)} />
          <section style={section}>
            <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.person.plans}</Text>
            {person.plans.length === 0 && <Text size={200}>{words.person.noPlans}</Text>}
            {person.plans.map((plan, index) => <PlanCard key={`${plan.kpi}:${index}`} plan={plan} />)}
          </section>
        </>
      )}
    </article>
  );
}

/** When to talk to the person next and about what. */
function NextCheckIn({ lines }: { readonly lines: readonly CheckInLine[] }) {
  const { locale, day, reveal } = useScreen();
  const words = checkInWords(locale);
  if (lines.length === 0) return null;
  return (
    <section style={{ display: "grid", gap: 4, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: 8 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.heading}</Text>
      {lines.map(({ number, due, overdue, talk, link }) => (
        <div key={number}>
          {link === null ? <Text size={200}>{words.due({ due: day(due), overdue })}</Text> : <Link as="button" onClick={() => reveal(link)}>{words.due({ due: day(due), overdue })}</Link>}
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>{talk.map((text) => <li key={text}><Text size={200}>{text}</Text></li>)}</ul>
        </div>
      ))}
    </section>
  );
}

function KpiCard({ kpi, children }: { readonly kpi: KpiLine; readonly children: ReactNode }) {
  const { words, locale, number, percent, reveal } = useScreen();
  const { person } = words;
  // A share is told as a percentage, whatever the sheet's format.
  const quantity = (value: number | null): string => (kpi.unit === "%" ? percent(value) : number(value, 2));
  const facts: readonly (readonly [string, string])[] = [
    [person.actual, quantity(kpi.actual)],
    [person.target, quantity(kpi.target)],
    [person.attainment, percent(kpi.attainment)],
    [person.score, number(kpi.score)],
    [person.weight, number(kpi.weight)],
    [person.contribution, number(kpi.contribution)],
  ];
  return (
    <section aria-label={kpi.kpi} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "6px 8px", display: "grid", gap: 2 }}>
      <div style={{ display: "flex", justifyContent: "space-between", gap: 8 }}>
        <Text weight="semibold">{kpi.kpi}</Text>
        <Link as="button" aria-label={`${person.openLine}: ${kpi.kpi}`} onClick={() => reveal(kpi.link)}>{person.openLine}</Link>
      </div>
      {kpi.notScorable !== null && <Text size={200}>{person.notScorable[kpi.notScorable]}</Text>}
      <dl style={{ margin: 0, display: "grid", gridTemplateColumns: "auto 1fr auto 1fr", gap: "2px 8px", fontSize: 12 }}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt style={{ color: tokens.colorNeutralForeground2 }}>{term}</dt>
            <dd style={{ margin: 0, fontVariantNumeric: "tabular-nums" }}>{fact}</dd>
          </div>
        ))}
      </dl>
      {kpi.setFor !== null && <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{person.setFor({ name: kpi.setFor })}</Text>}
      {kpi.pace !== null && kpi.actual !== null && <PaceCard kpi={kpi.kpi} unit={kpi.unit} actual={kpi.actual} target={kpi.target} pace={kpi.pace} />}
      <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{person.rows({ count: number(kpi.rowCount, 0) })}{kpi.pace === null ? "" : ` · ${words.people.pace[kpi.pace.status]}`}</Text>
      {kpi.trend !== null && <TrendLine trend={kpi.trend} what={periodsWords(locale).trend.kpi({ kpi: kpi.kpi })} />}
      {children}
    </section>
  );
}
