import { Text } from "@fluentui/react-components";
import type { TeamView } from "../app/teamView";
import { bandTone } from "./bandTone";
import { useScreen } from "./screen";

/** How many people are in each band, as one bar and in words. */
export function BandBar({ view }: { readonly view: TeamView }) {
  const { words, hidden } = useScreen();
  const counts = view.bands.map(({ name }) => ({ name, count: view.people.filter(({ band }) => band === name).length }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0 || hidden) return null;
  return (
    <section style={{ display: "grid", gap: 4 }}>
      <Text as="h3" size={200} weight="semibold" style={{ margin: 0 }}>{words.today.bands}</Text>
      <div aria-hidden="true" style={{ display: "flex", height: 12, borderRadius: 4, overflow: "hidden" }}>
        {counts.map(({ name, count }, index) => count > 0 && <div key={name} style={{ flex: count, background: bandTone(index, counts.length).foreground }} />)}
      </div>
      <Text size={200}>{counts.map(({ name, count }) => words.today.bandCount({ band: name, count })).join(" · ")}</Text>
    </section>
  );
}
