import { Link, Text } from "@fluentui/react-components";
import type { SaidPoint } from "../app/feedback/sayDraft";
import { useScreen } from "./screen";

/** Drafted points under one heading; each sentence is the way to the rows it stands on. */
export function Drafts({ heading, points, ask }: { readonly heading: string; readonly points: readonly SaidPoint[]; readonly ask?: string | undefined }) {
  const { reveal, words, locale } = useScreen();
  if (points.length === 0 && ask === undefined) return null;
  return (
    <section style={{ display: "grid", gap: 4 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{heading}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 18, display: "grid", gap: 4 }}>
        {points.map((point) => (
          <li key={point.map(({ text }) => text).join("\n")}>
            {point.map(({ text, place }, index) => (
              <Text key={text} size={200}>
                {index > 0 && locale !== "zh-CN" && " "}
                {place === null ? text : <Link as="button" inline title={words.person.openRows} style={{ fontSize: "inherit", textAlign: "start", color: "inherit", verticalAlign: "top" }} onClick={() => reveal(place)}>{text}</Link>}
              </Text>
            ))}
          </li>
        ))}
        {ask !== undefined && <li><Text size={200}>{ask}</Text></li>}
      </ul>
    </section>
  );
}
