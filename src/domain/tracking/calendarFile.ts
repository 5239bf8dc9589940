import { isoDay } from "../cleaning/calendar";
import type { Day } from "../units";

/** A meeting of half an hour at ten, in whatever time zone the calendar is in. `id` names it for good: importing it again updates it. */
export interface Meeting { readonly id: string; readonly day: Day; readonly summary: string; readonly description: string }

/**
 * A calendar file with these meetings, for Outlook and others. Times float: ten o'clock where the calendar is.
 * @param stamp ISO text of now; a later file replaces what an earlier one said of the same meeting.
 * Source: RFC 5545 (iCalendar): 3.1 folding at 75 octets, 3.3.11 escaping, 3.3.5 floating time; RFC 5546 METHOD:PUBLISH.
 * @example calendarFile([{ id: "a-1", day: day(45838), summary: "Check-in: Ann", description: "" }], "2025-06-20T08:00:00.000Z")
 */
export function calendarFile(meetings: readonly Meeting[], stamp: string): string {
  const at = new Date(stamp);
  const utc = `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  // Minutes since 1970: whatever is written later has a higher number.
  const sequence = Math.floor(at.getTime() / 60_000);
  const events = meetings.flatMap(({ id, day, summary, description }) => [
    "BEGIN:VEVENT",
    `UID:${escaped(id)}@performance-follow-up`,
    `DTSTAMP:${utc}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${isoDay(day).replaceAll("-", "")}T100000`,
    "DURATION:PT30M",
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Performance Follow-up//Check-ins//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...events, "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text as a value may hold it; signs that control a terminal and not a text are left out. */
const escaped = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "").replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** A line in parts of at most 75 octets, no letter cut in two; each part but the first begins with a space. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ["", 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = [" ", 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

/** Octets of one letter in UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
