import { isoDay } from "../../domain/cleaning/calendar";
import type { Remedy, RemedyCell } from "../../domain/goals/smartCheck/targetCheck";
import type { Locale } from "../../domain/locale";
import type { Cell } from "../../domain/records/rawTable";
import { targetWords } from "../../i18n/targets";
import { cellName } from "../../i18n/wording";

/** A remedy for people: what a click does, cell by cell, and whether it changes what was agreed. */
export interface RemedyView {
  readonly label: string;
  readonly changes: readonly string[];
  readonly warning: string | null;
  readonly cells: readonly RemedyCell[];
}

/** Words a remedy. @example remedyView(remedy, "en-US").changes // ["Targets!J2: 50 → 40"] */
export function remedyView({ kind, cells, acceptedOn }: Remedy, locale: Locale): RemedyView {
  const words = targetWords(locale);
  const dates = kind === "swap-dates" || kind === "end-in-cycle";
  const text = (cell: Cell): string => (cell === null ? "" : dates && typeof cell === "number" ? isoDay(cell) : typeof cell === "number" ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(cell) : String(cell));
  return {
    label: words.remedy[kind]({ value: text(cells[0]?.value ?? null) }),
    changes: cells.map(({ place, found, value }) => words.change({ cell: cellName(place.sheet, place.address), found: text(found), value: text(value) })),
    warning: acceptedOn === null ? null : words.wasAccepted({ day: isoDay(acceptedOn) }),
    cells,
  };
}
