import fc from "fast-check";
import { calendarFile } from "../../../src/domain/tracking/calendarFile";
import { day } from "../../../src/domain/units";

const stamp = "2025-06-20T08:05:09.123Z";
const aMeeting = (overrides: Partial<Parameters<typeof calendarFile>[0][number]> = {}) => ({ id: "check-in-e1-1", day: day(45838), summary: "Check-in: Ann", description: "", ...overrides });

/** A reader of its own: unfolds, splits names from values, takes escapes away. */
function parsed(text: string): readonly Readonly<Record<string, string>>[] {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    const at = line.indexOf(":");
    const event = events.at(-1);
    if (event && at > 0 && !line.startsWith("BEGIN") && !line.startsWith("END")) event[line.slice(0, at)] = line.slice(at + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));
  }
  return events;
}
const longest = (text: string): number => Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)));

it("is a file of events with stable names, floating times and the stamp handed in", () => {
  expect(calendarFile([aMeeting({ description: "• One" })], stamp)).toBe(
    [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Performance Follow-up//Check-ins//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT", "UID:check-in-e1-1@performance-follow-up", "DTSTAMP:20250620T080509Z", "SEQUENCE:29173445",
      "DTSTART:20250630T100000", "DURATION:PT30M", "SUMMARY:Check-in: Ann", "DESCRIPTION:• One", "END:VEVENT", "END:VCALENDAR", "",
    ].join("\r\n"),
  );
});

it.each([
  ["commas, semicolons and backslashes", "a,b;c\\d", "SUMMARY:a\\,b\\;c\\\\d"],
  ["new lines of any kind", "a\r\nb\rc\nd", "SUMMARY:a\\nb\\nc\\nd"],
  ["what would begin another line", "a\r\nEND:VEVENT", "SUMMARY:a\\nEND:VEVENT"],
  ["signs for terminals", "a\u0007b\u0000c", "SUMMARY:abc"],
])("escapes %s", (_, summary, line) => {
  expect(calendarFile([aMeeting({ summary })], stamp)).toContain(`\r\n${line}\r\n`);
});

it("folds Chinese and emoji by octets, never within a letter", () => {
  const summary = "定期跟进：本季度销售额落后，请先谈客户情况".repeat(4) + "👍🏽".repeat(12);
  const text = calendarFile([aMeeting({ summary })], stamp);
  expect(longest(text)).toBeLessThanOrEqual(75);
  expect(text).not.toContain("\ufffd");
  expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
  expect(parsed(text)[0]?.SUMMARY).toBe(summary);
});

it("gives every text back, in lines of 75 octets", () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom("\n", ",", ";", "\\", "n", " ", "达", "é", "😀"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })), maxLength: 120 }).map((one) => one.replace(/[^\P{Cc}\n]/gu, "").replace(/\r/g, ""));
  fc.assert(fc.property(fc.array(fc.record({ summary: text, description: text }), { maxLength: 4 }), (meetings) => {
    const file = calendarFile(meetings.map((one, index) => aMeeting({ ...one, id: `check-in-${index}` })), stamp);
    expect(longest(file)).toBeLessThanOrEqual(75);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(parsed(file).map(({ SUMMARY = "", DESCRIPTION = "" }) => ({ summary: SUMMARY, description: DESCRIPTION }))).toEqual(meetings);
  }));
});
