import type { Observation } from "../../domain/feedback/observation";
import type { PhraseBook } from "../../domain/feedback/phrases/phraseBook";
import { readPhrases } from "../../domain/feedback/phrases/readPhrases";
import { readObservations } from "../../domain/feedback/readObservations";
import { readWordingRules } from "../../domain/feedback/wording/readWordingRules";
import type { WordingRule } from "../../domain/feedback/wording/wordingRule";
import type { Anchor } from "../../domain/judgement/anchors";
import { readAnchors } from "../../domain/judgement/readAnchors";
import type { ReviewRules } from "../../domain/judgement/review";
import type { Locale } from "../../domain/locale";
import type { Employee } from "../../domain/records/definitions";
import type { Issue } from "../../domain/records/issue";
import type { PersonAliases } from "../../domain/records/people";
import type { RawTable } from "../../domain/records/rawTable";
import type { Read } from "../../domain/records/tableReader";
import { ok, type Result } from "../../domain/result";
import type { Intake } from "../intake/takeIn";
import type { ColumnsWanted, Refusal } from "../ports/workbookPort";
import { tableNamed } from "./definitionTables";
import { knownColumns } from "./knownColumns";

/** What feedback is made from beside the figures: what was seen, HR's own phrases, rules of wording and rating anchors. */
export interface FeedbackTexts {
  readonly observations: readonly Observation[];
  /** Phrases of the table Phrases alone. */
  readonly phrases: PhraseBook;
  /** Rules of the table WordingRules alone. */
  readonly rules: readonly WordingRule[];
  /** What each score of a competency looks like. */
  readonly anchors: readonly Anchor[];
}

const names = ["Observations", "Phrases", "WordingRules", "Anchors"] as const;
const noPhrases: PhraseBook = { "en-US": new Map(), "zh-CN": new Map() };

/** The four tables of words, in one request; a table people have for something else is left alone, and said so. */
export async function readTextTables(intake: Intake, employees: readonly Employee[], aliases: PersonAliases, locale: Locale, scale: ReviewRules): Promise<Result<Read<FeedbackTexts>, Refusal>> {
  const issues: Issue[] = [];
  const wanted: ColumnsWanted[] = [];
  for (const name of names) {
    const table = tableNamed(intake.survey, name);
    if (table === null || table.rowCount === 0) continue;
    const { positions, lacking: [column] } = knownColumns(table, name);
    if (column !== undefined) issues.push({ kind: "table-not-ours", severity: "notice", table: table.name, column });
    else wanted.push({ table: table.name, columns: positions });
  }
  if (wanted.length === 0) return ok({ value: { observations: [], phrases: noPhrases, rules: [], anchors: [] }, issues });
  const read = await intake.read(wanted);
  if (!read.ok) return read;
  const of = <T>(name: (typeof names)[number], reader: (table: RawTable) => Read<T>, otherwise: T): T => {
    const raw = read.value.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (raw === undefined) return otherwise;
    const { value, issues: found } = reader(raw);
    issues.push(...found);
    return value;
  };
  const value: FeedbackTexts = {
    observations: of("Observations", (table) => readObservations(table, employees, aliases), []),
    phrases: of("Phrases", (table) => readPhrases(table, locale), noPhrases),
    rules: of("WordingRules", (table) => readWordingRules(table, locale), []),
    anchors: of("Anchors", (table) => readAnchors(table, scale), []),
  };
  return ok({ value, issues });
}
