import type { GroupResult } from "../../domain/evaluation/calibration/calibration";
import { fewestForDistribution } from "../../domain/evaluation/calibration/calibrate";
import type { Locale } from "../../domain/locale";
import { calibrationWords } from "../../i18n/calibration";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { ratingLogIn, type RatingLogEntry } from "../outputs/ratingLogTable";
import type { Place, TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { calibrationOf } from "./calibrationOf";

/** One group as the pane shows it; sentences in the language of the screen. */
export interface CalibrationGroup extends Pick<GroupResult, "kind" | "people" | "enough" | "rated" | "given" | "mean" | "median" | "bands"> {
  readonly name: string;
  /** What the guideline is, or why there is none beside this distribution; "" without a guideline. */
  readonly guideline: string;
  /** How a manager compares, in sentences; [] for others. */
  readonly compared: readonly string[];
}

/** A change of an agreed rating. `seenOn` as ISO text where the log holds a moment, else as it stands there. */
export interface RatingChangeLine extends Pick<RatingLogEntry, "entry" | "from" | "suggested" | "reason" | "seenOn"> {
  readonly name: string;
  readonly to: string;
  readonly link: Place;
}

export interface CalibrationView {
  readonly groups: readonly CalibrationGroup[];
  /** Last changes first. */
  readonly changes: readonly RatingChangeLine[];
  /** The sheets that are there, to be opened. */
  readonly sheets: readonly ("Calibration" | "RatingDistribution" | "RatingLog")[];
}

const changesShown = 20;
const sheets = ["Calibration", "RatingDistribution", "RatingLog"] as const;

/** @param outputs the output tables as they stand: agreed ratings are Summary's, changes the log's. @param screen the language of the pane. */
export function calibrationView(scored: Pick<Scored, "evaluation" | "definitions" | "reviews">, outputs: readonly TableContent[], screen: Locale): CalibrationView {
  const words = calibrationWords(screen);
  const withGuideline = scored.definitions.bands.some(({ guideline }) => guideline !== null);
  const guidelineOf = ({ enough, comparable, rated }: GroupResult): string => (!withGuideline || !enough ? "" : comparable ? words.guideline : words.smallDistribution({ people: rated, fewest: fewestForDistribution }));
  const log = outputs.find(({ name }) => name === "RatingLog");
  return {
    groups: calibrationOf(scored, outputs).map((group): CalibrationGroup => {
      const { kind, people, enough, rated, given, mean, median, bands, leniency, reviews } = group;
      const compared = [leniency === null ? "" : enough ? words.leniency(leniency) : words.few({ people }), reviews === null || !enough ? "" : words.reviews(reviews)];
      return { kind, people, enough, rated, given, mean, median, bands, name: kind === "all" ? words.everybody : group.name, guideline: guidelineOf(group), compared: compared.filter((sentence) => sentence !== "") };
    }),
    changes: log === undefined ? [] : ratingLogIn(outputs).slice(-changesShown).reverse().map((entry) => changeLine(entry, log)),
    sheets: sheets.filter((name) => outputs.some((one) => one.name === name)),
  };
}

function changeLine({ entry, name, seenOn, suggested, from, rating, reason }: RatingLogEntry, log: TableContent): RatingChangeLine {
  const places = matchColumns(outputColumnsOf("RatingLog", "en-US"), log.headers);
  const header = (id: string): string => log.headers[places.get(id) ?? 0] ?? id;
  const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(seenOn) ? `${seenOn.replace(" ", "T")}:00.000Z` : seenOn;
  return { entry, name, seenOn: moment, suggested, from, to: rating, reason, link: { kind: "row", table: "RatingLog", where: [{ header: header("entry"), value: entry }], header: header("reason") } };
}
