import { Link, Text, tokens } from "@fluentui/react-components";
import type { PlanLine } from "../app/teamView";
import { planWords } from "../i18n/plans";
import { Disclosure } from "./Disclosure";
import { useScreen } from "./screen";

/** One plan: the gap, where it stands, checks whose day has come, what it came to, and what the data says about causes. */
export function PlanCard({ plan }: { readonly plan: PlanLine }) {
  const { words, locale, day, reveal } = useScreen();
  const { pane } = planWords(locale);
  return (
    <div role="group" aria-label={`${words.person.plans}: ${plan.kpi}`} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "6px 8px", display: "grid", gap: 4 }}>
      <Text size={200} block>{plan.kpi}: {plan.text}</Text>
      {plan.status !== null && <Text size={200} block>{pane.status({ status: plan.status })}</Text>}
      {plan.measured !== null && <Text size={200} block>{plan.measured}</Text>}
      {plan.checks.length > 0 && (
        <div>
          <Text size={200} weight="semibold" block>{pane.checks}</Text>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>{plan.checks.map((check) => <li key={check.number}><Text size={200}>{pane.checkDue({ number: check.number, day: day(check.day) })}</Text></li>)}</ul>
        </div>
      )}
      {plan.effect !== null && <Text size={200} block>{plan.effect}</Text>}
      {plan.causes.length > 0 && (
        <Disclosure label={pane.causes} name={`${pane.causes}: ${plan.kpi}`}>
          <ul style={{ margin: 0, paddingInlineStart: 18 }}>{plan.causes.map((cause) => <li key={cause}><Text size={200}>{cause}</Text></li>)}</ul>
        </Disclosure>
      )}
      <Link as="button" style={{ justifySelf: "start" }} aria-label={`${words.person.openPlan}: ${plan.kpi}`} onClick={() => reveal(plan.link)}>{words.person.openPlan}</Link>
    </div>
  );
}
