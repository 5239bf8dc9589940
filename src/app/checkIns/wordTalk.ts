import type { Locale } from "../../domain/locale";
import type { TalkPoint } from "../../domain/tracking/checkIns/talkPoints";
import { checkInWords } from "../../i18n/checkIns";
import { paneWords } from "../../i18n/pane";
import { numberText } from "../outputs/numberText";

/** Longer texts of people are cut: the whole of it stands in its own cell. */
const longest = 160;
const brief = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest).join("")}…` : line;
};

/** A point to talk about as a sentence. @example wordTalk({ kind: "nothing" }, "en-US") */
export function wordTalk(point: TalkPoint, locale: Locale): string {
  const words = checkInWords(locale).talk;
  const { day } = numberText(locale);
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  switch (point.kind) {
    case "missed":
      return words.missed({ due: day(point.due) });
    case "agreed":
      return words.agreed({ on: day(point.on), text: brief(point.text) });
    case "reply":
      return words.reply({ text: brief(point.text), discussed: point.discussed === null ? null : day(point.discussed) });
    case "new-period":
      return words.newPeriod({ start: day(point.period.start) });
    case "moved": {
      const { parts: names, listMark } = paneWords(locale).person;
      const parts = point.parts.map(({ part, points }) => `${names[part]} ${signed.format(points)}`).join(listMark);
      return words.moved({ change: signed.format(point.change), since: point.since.slice(0, 10), parts });
    }
    case "action":
      return words.action({ kpi: point.kpi, action: brief(point.action), due: point.due === null ? null : day(point.due), overdue: point.overdue, agreed: point.agreed });
    case "actions-more":
      return words.actionsMore({ count: point.count });
    case "nothing":
      return words.nothing;
  }
}
