import { Link, Text } from "@fluentui/react-components";
import type { Place } from "../app/ports/workbookPort";
import type { MovedTotal } from "../app/movedTotal";
import { useScreen } from "./screen";

/** In one sentence, how a total moved and due to what, or that a new period began, in which there is nothing to compare with yet; it leads to its row in the sheet, where that is there. */
export function Moved({ moved, link }: { readonly moved: MovedTotal; readonly link: Place | null }) {
  const { words, signed, moment, day, reveal } = useScreen();
  const { person } = words;
  const told = moved.kind === "new-period"
    ? person.newPeriod({ start: day(moved.period.start) })
    : person.moved({ since: moment(moved.since), change: signed(moved.change), parts: moved.parts.map(({ part, points }) => person.movedPart({ part: person.parts[part], points: signed(points) })).join(person.listMark) });
  return <Text size={200}>{told} {link !== null && <Link as="button" inline style={{ fontSize: "inherit" }} onClick={() => reveal(link)}>{person.openMoved}</Link>}</Text>;
}
