import { Link, Text } from "@fluentui/react-components";
import type { Place } from "../app/ports/workbookPort";
import type { MovedTotal } from "../app/movedTotal";
import { useScreen } from "./screen";

/** In one sentence, how a total moved and due to what; it leads to its row in the sheet, where that is there. */
export function Moved({ moved: { since, otherPeriod, change, parts }, link }: { readonly moved: MovedTotal; readonly link: Place | null }) {
  const { words, signed, moment, reveal } = useScreen();
  const { person } = words;
  const told = person.moved({ since: moment(since), otherPeriod, change: signed(change), parts: parts.map(({ part, points }) => person.movedPart({ part: person.parts[part], points: signed(points) })).join(person.listMark) });
  return <Text size={200}>{told} {link !== null && <Link as="button" inline style={{ fontSize: "inherit" }} onClick={() => reveal(link)}>{person.openMoved}</Link>}</Text>;
}
