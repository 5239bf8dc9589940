import type { Locale } from "../../domain/locale";
import { defaultSettings } from "../../domain/records/defaults";
import type { Settings } from "../../domain/records/definitions";
import { canonicalHeader } from "../../domain/records/matchHeaders";
import { choiceWord } from "../../domain/records/choices";
import { settingNames } from "../../domain/records/readSettings";
import type { Day } from "../../domain/units";
import { setupWords } from "../../i18n/setup";
import { sheetWords } from "../../i18n/sheets";
import type { CellWrite, CreateTable } from "../ports/workbookPort";

const order = ["asOf", "improvementLine", "missingCountsAsZero", "onTrackWithin", "behindWithin", "planDays", "judgementShare", "reviewScaleMin", "reviewScaleMax", "leastInGroup", "leastReviewers", "cycleMonth", "fewestKpis", "mostKpis", "marketAllowance", "reviewMonths", "phasing", "weekend", "checkInWeeks", "checkInWeeksBehind", "checkInWeeksAtRisk", "feedbackWithinDays", "feedbackChange", "paper"] as const satisfies readonly (keyof Settings)[];
/** Days are far above every other setting, so one column can show both. */
const dayOrNumber = "[>=30000]yyyy-mm-dd;General";

/** Setup with the sample's own day, so that it is scored at its end and not years later; the rest as by default. */
export function sampleSetup(locale: Locale, asOf: Day): CreateTable {
  const words = setupWords(locale).settings;
  const value = (setting: (typeof order)[number]): CellWrite => {
    if (setting === "asOf") return asOf;
    const standard = defaultSettings[setting];
    if (setting === "phasing") return choiceWord("phasing", defaultSettings.phasing, locale);
    return typeof standard === "boolean" ? choiceWord("yesNo", standard ? "yes" : "no", locale) : standard ?? "";
  };
  const header = (key: string): string => canonicalHeader("Setup", key, locale);
  return {
    kind: "create",
    table: "Setup",
    sheet: sheetWords(locale).sheetNames.Setup,
    columns: [{ header: header("setting"), width: 28 }, { header: header("value"), width: 14, numberFormat: dayOrNumber, forPeople: true }, { header: header("does"), width: 64, wrap: true }],
    rows: order.map((setting) => [settingNames[setting][locale], value(setting), words[setting]]),
    frozenColumns: 1,
  };
}
