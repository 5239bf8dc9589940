import { columnNames } from "../../domain/evaluation/sourceColumns";
import type { Candidate } from "../../domain/mapping/candidate";
import { sourceText } from "../../domain/mapping/columnSource";
import { proposeMapping, resolveSource, type Proposal } from "../../domain/mapping/proposeMapping";
import { readBlocks } from "../../domain/mapping/tableMapping";
import { mappedTables } from "../../domain/mapping/synonyms";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { Issue } from "../../domain/records/issue";
import type { RawTable } from "../../domain/records/rawTable";
import { ok, type Result } from "../../domain/result";
import type { ColumnsWanted, OnProgress, Refusal, Survey, WorkbookPort } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import { discover } from "./discover";
import { logicalTable, type LogicalTable } from "./logicalTable";
import { withDayOrders } from "./dayOrders";
import { answersIn, emptyBook, ownSynonyms, readMappingBook, withAnswers, type MappingBook } from "./mappingBook";
import { mappingIssues } from "./mappingIssues";
import { readLogical } from "./readLogical";

/** A workbook's data as our tables, wherever it stands and whatever its columns are called. */
export interface Intake {
  /** Every table, those read through a mapping under our names. */
  readonly survey: Survey;
  /** null = the workbook's own tables are ours already, and nothing else was looked at. */
  readonly proposal: Proposal | null;
  readonly candidates: readonly Candidate[];
  readonly logical: readonly LogicalTable[];
  readonly book: MappingBook;
  readonly issues: readonly Issue[];
  read(wanted: readonly ColumnsWanted[], onProgress?: OnProgress): Promise<Result<{ readonly tables: readonly RawTable[]; readonly issues: readonly Issue[] }, Refusal>>;
}

export interface IntakeOptions {
  /** Answers to questions beyond those in Mapping, by question id. */
  readonly answers?: ReadonlyMap<string, string>;
  /** Look at every sheet even where our tables are there. */
  readonly explore?: boolean;
  readonly onProgress?: OnProgress;
}

/** Finds the data and says how each table is read. Errors: the host's refusals. */
export async function takeIn(workbook: WorkbookPort, survey: Survey, options: IntakeOptions = {}): Promise<Result<Intake, Refusal>> {
  const stored = await storedBook(workbook, survey);
  if (!stored.ok) return stored;
  const book = withAnswers(stored.value, options.answers ?? new Map());
  const plain = plainTables(survey);
  const enough = plain.has("Employees") && plain.has("Targets") && ["Sales", "Projects", "CustomerFeedback", "Actuals", "KPIs"].some((name) => plain.has(name));
  const mapped = answersIn(book, () => true).size > 0;
  if (enough && !mapped && options.explore !== true) {
    const read: Intake["read"] = async (wanted, onProgress) => {
      const tables = await workbook.readColumns(wanted, onProgress);
      return tables.ok ? ok({ tables: withDayOrders(tables.value, book), issues: [] }) : tables;
    };
    return ok({ survey, proposal: null, candidates: [], logical: [], book, issues: [], read });
  }
  const found = await discover(workbook, survey, options.onProgress);
  if (!found.ok) return found;
  const candidates = found.value;
  const proposal = propose(candidates, book);
  const logical = proposal.tables.filter(({ table }) => !plain.has(table)).map(logicalTable);
  const questions = proposal.questions.filter(({ table }) => !plain.has(table));
  const names = new Set(logical.map((one) => one.survey.name.toLowerCase()));
  const isLogical = (name: string): LogicalTable | undefined => logical.find((one) => one.survey.name.toLowerCase() === name.toLowerCase());
  return ok({
    survey: { ...survey, tables: [...survey.tables.filter(({ name }) => !names.has(name.toLowerCase())), ...logical.map((one) => one.survey)] },
    proposal: { ...proposal, questions },
    candidates,
    logical,
    book,
    issues: mappingIssues(logical, questions, candidates),
    async read(wanted, onProgress) {
      const own = wanted.flatMap(({ table, columns }) => {
        const through = isLogical(table);
        return through === undefined ? [] : [{ table: through, columns }];
      });
      const asTables = wanted.filter(({ table }) => isLogical(table) === undefined);
      const [tables, mappedTablesRead] = [asTables.length === 0 ? ok([]) : await workbook.readColumns(asTables, onProgress), own.length === 0 ? ok({ tables: [], issues: [] }) : await readLogical(workbook, own, candidates, onProgress)];
      if (!tables.ok) return tables;
      if (!mappedTablesRead.ok) return mappedTablesRead;
      const all = [...tables.value, ...mappedTablesRead.value.tables];
      return ok({ tables: withDayOrders(wanted.flatMap(({ table }) => all.find(({ name }) => name.toLowerCase() === table.toLowerCase()) ?? []), book), issues: mappedTablesRead.value.issues });
    },
  });
}

/** What Mapping holds; a workbook without one remembers nothing. */
async function storedBook(workbook: WorkbookPort, survey: Survey): Promise<Result<MappingBook, Refusal>> {
  const table = tableNamed(survey, "Mapping");
  if (table === null || table.rowCount === 0) return ok(emptyBook);
  const read = await workbook.readColumns([{ table: table.name, columns: table.headers.map((_, column) => column) }]);
  if (!read.ok) return read;
  const [raw] = read.value;
  return ok(raw === undefined ? emptyBook : readMappingBook(raw));
}

/** Excel tables under our names that have every column we need under a name we know. */
function plainTables(survey: Survey): ReadonlySet<string> {
  const names = ["Actuals", "KPIs", ...mappedTables] as const;
  return new Set(names.filter((name) => {
    const table = tableNamed(survey, name);
    return table !== null && matchHeaders(name, columnNames(table)).missing.every(({ required }) => !required);
  }));
}

/**
 * Proposes with what people answered; a line the program once wrote counts as an answer where it now says something
 * else than the program would, since then somebody changed it, or it was decided on data that told more.
 */
function propose(candidates: readonly Candidate[], book: MappingBook): Proposal {
  const own = ownSynonyms(book);
  const given = answersIn(book, ({ decided }) => decided === "you");
  const first = proposeMapping(candidates, { own, answers: given });
  const kept = [...answersIn(book, ({ decided }) => decided === "program")].filter(([id, readFrom]) => {
    const [table = "", key] = id.split(".");
    const mapping = first.tables.find((one) => one.table === table);
    if (key === undefined) {
      const named = readBlocks(readFrom, candidates);
      // A sheet that has come since belongs to the table as the others do.
      return named !== null && (mapping === undefined || !named.every((one) => one === mapping.candidate || mapping.parts.includes(one)));
    }
    const now = mapping?.columns.find((column) => column.key === key);
    return mapping !== undefined && (now === undefined || sourceText(now.source) !== readFrom) && resolveSource(readFrom, mapping.candidate, candidates) !== null;
  });
  return kept.length === 0 ? first : proposeMapping(candidates, { own, answers: new Map([...kept, ...given]) });
}
