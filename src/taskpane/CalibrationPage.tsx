import { Button, Label, Link, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import type { CalibrationGroup, CalibrationView } from "../app/calibration/calibrationView";
import { calibrationWords } from "../i18n/calibration";
import { DistributionBars } from "./DistributionBars";
import { RatingChanges } from "./RatingChanges";
import { useScreen } from "./screen";

const keyOf = ({ kind, name }: CalibrationGroup): string => `${kind}:${name}`;

/** How ratings are distributed, how managers compare, and which ratings were changed: for the talk, never as force. */
export default function CalibrationPage({ calibration, onBack }: { readonly calibration: CalibrationView; readonly onBack: () => void }) {
  const { hidden, locale, reveal } = useScreen();
  const words = calibrationWords(locale);
  const { pane } = words;
  const [chosen, setChosen] = useState("all:");
  const heading = useRef<HTMLHeadingElement>(null);
  const selectId = useId();
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { groups, changes, sheets } = calibration;
  const group = groups.find((one) => keyOf(one) === chosen) ?? groups[0];
  const managers = groups.filter(({ compared }) => compared.length > 0);
  const of = (kind: CalibrationGroup["kind"]): readonly CalibrationGroup[] => groups.filter((one) => one.kind === kind);
  const option = (one: CalibrationGroup) => <option key={keyOf(one)} value={keyOf(one)}>{pane.groupLabel({ name: one.name, people: one.people })}</option>;
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{pane.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{pane.heading}</h2>
      <Text size={200}>{pane.about}</Text>
      {hidden ? <Text>{pane.hidden}</Text> : group === undefined ? <Text>{pane.none}</Text> : (
        <>
          <div>
            <Label htmlFor={selectId}>{pane.group}</Label>
            <Select id={selectId} value={keyOf(group)} onChange={(_, { value }) => setChosen(value)}>
              {of("all").map(option)}
              {of("team").length > 0 && <optgroup label={pane.teams}>{of("team").map(option)}</optgroup>}
              {of("manager").length > 0 && <optgroup label={pane.managers}>{of("manager").map(option)}</optgroup>}
            </Select>
          </div>
          <GroupCard group={group} />
          {managers.length > 0 && (
            <section aria-label={pane.compared} style={{ display: "grid", gap: 6 }}>
              <h3 style={{ margin: 0, fontSize: 14 }}>{pane.compared}</h3>
              <dl style={{ margin: 0, display: "grid", gap: 6 }}>
                {managers.map((one) => (
                  <div key={one.name} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "4px 8px" }}>
                    <dt style={{ fontWeight: 600 }}>{one.name}</dt>
                    {one.compared.map((sentence) => <dd key={sentence} style={{ margin: 0, fontSize: 12 }}>{sentence}</dd>)}
                  </div>
                ))}
              </dl>
            </section>
          )}
          <RatingChanges changes={changes} />
        </>
      )}
      {sheets.map((table) => <Link key={table} as="button" style={{ justifySelf: "start" }} onClick={() => reveal({ kind: "table", table })}>{pane.sheets[table]}</Link>)}
    </article>
  );
}

/** One group in words and bars; too small a one in words alone. */
function GroupCard({ group }: { readonly group: CalibrationGroup }) {
  const { locale, number } = useScreen();
  const words = calibrationWords(locale);
  const { pane } = words;
  const { people, rated, given, mean, median } = group;
  // Live, so that whoever chooses another group hears what has changed.
  return (
    <div aria-live="polite" style={{ display: "grid", gap: 6 }}>
      {!group.enough ? <Text>{words.few({ people })}</Text> : (
        <>
          {mean !== null && <Text>{pane.means({ mean: number(mean), median: number(median), people })}</Text>}
          <Text size={200}>{pane.given({ given, people })}{rated < people ? ` ${pane.unread({ count: people - rated })}` : ""}</Text>
          <DistributionBars bands={group.bands} label={`${pane.distribution}: ${group.name}`} />
          {group.guideline !== "" && <Text size={200}>{group.guideline}</Text>}
        </>
      )}
    </div>
  );
}
