import { Text } from "@fluentui/react-components";
import type { MovedTotal } from "../app/movedTotal";
import { useScreen } from "./screen";

/** In one sentence, how a total moved and due to what. */
export function Moved({ moved: { since, change, parts } }: { readonly moved: MovedTotal }) {
  const { words, signed, moment } = useScreen();
  const { person } = words;
  return <Text size={200}>{person.moved({ since: moment(since), change: signed(change), parts: parts.map(({ part, points }) => person.movedPart({ part: person.parts[part], points: signed(points) })).join(person.listMark) })}</Text>;
}
