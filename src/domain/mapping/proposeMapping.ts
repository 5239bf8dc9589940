import type { Candidate } from "./candidate";
import { anyNumbers, columnOptions, fewValued, isNumberKey, type MatchContext } from "./columnOptions";
import { headersOf, readSource, sourceText, type ColumnSource } from "./columnSource";
import { looksLike, type Likeness } from "./looksLike";
import type { ColumnOption } from "./peopleColumns";
import { columnQuestion, noneOfThese, type Question, type QuestionOption } from "./question";
import { mappedTables, type MappedTable, type OwnSynonyms } from "./synonyms";
import { columnOf, readBlocks, sureFrom, type ColumnMapping, type TableMapping } from "./tableMapping";
import { wideColumns } from "./wideColumns";

/** What people said before, by question id; `noneOfThese` = none. */
export type Answers = ReadonlyMap<string, string>;

/** How the workbook's data could be read. Tables with a blocking question are not usable yet. */
export interface Proposal {
  readonly tables: readonly TableMapping[];
  readonly questions: readonly Question[];
  readonly likenesses: ReadonlyMap<Candidate, readonly Likeness[]>;
}

/** Columns without which a table's rows say nothing. */
const needed: Readonly<Record<MappedTable, readonly string[]>> = {
  Employees: ["employeeId", "name"],
  Targets: ["employee", "target", "periodStart", "kpi"],
  Sales: ["date", "employee", "amount"],
  Projects: ["employee", "plannedEnd"],
  CustomerFeedback: ["employee", "score"],
  Inventory: ["product", "onHand"],
};

/** Two candidates, or two columns, closer together than this are a question. */
const tooClose = 0.06;
/** Blocks are compared more loosely than columns: two lists of targets are rarely told apart by their headers. */
const tooCloseBlocks = 0.15;
const leastTable = 0.45;
const leastColumn = 0.5;
/** Columns that change a score: they are read only when sure. Who somebody is, is told apart by any column without repeats. */
const needSureness: ReadonlySet<string> = new Set(["date", "employee", "amount", "target", "kpi", "periodStart", "periodEnd", "weight", "baseline", "split", "score", "plannedEnd", "actualEnd", "complete", "plannedValue", "startDate", "endDate", "year"]);

/**
 * Proposes which block is which table and where each column is read from. Pure: the same blocks and answers give
 * the same proposal; an answer whose columns are gone is asked again.
 * @example proposeMapping(candidates, { own: new Map(), answers: new Map() }).questions
 */
export function proposeMapping(candidates: readonly Candidate[], { own, answers }: { readonly own: OwnSynonyms; readonly answers: Answers }): Proposal {
  const likenesses = new Map(candidates.map((candidate) => [candidate, looksLike(candidate, own)]));
  const questions: Question[] = [];
  const tables: TableMapping[] = [];
  const taken = new Set<Candidate>();
  let people: TableMapping | null = null;
  const add = (mapping: TableMapping | null): void => {
    if (mapping === null) return;
    tables.push(mapping);
    if (!mapping.distinct) for (const candidate of [mapping.candidate, ...mapping.parts]) taken.add(candidate);
  };
  const order: readonly MappedTable[] = ["Employees", "Sales", "Targets", "Projects", "CustomerFeedback", "Inventory"];
  for (const table of order) {
    const choice = chooseBlock(table, candidates, likenesses, taken, answers);
    if (choice.question) questions.push(choice.question);
    if (choice.candidate === null) continue;
    const context: MatchContext = { candidates, people, own };
    const { mapping, asked } = mapColumns(table, { ...choice, candidate: choice.candidate }, context, answers);
    add(mapping);
    questions.push(...asked);
    if (table === "Employees") people = mapping;
  }
  if (people === null) {
    const { mapping, question } = peopleNamedIn(tables, answers);
    add(mapping);
    if (question) questions.push(question);
  }
  return { tables: mappedTables.flatMap((table) => tables.filter((one) => one.table === table)), questions, likenesses };
}

/** The block a table is read from: the one people named, else the likeliest that is likest to this table. */
function chooseBlock(table: MappedTable, candidates: readonly Candidate[], likenesses: Proposal["likenesses"], taken: ReadonlySet<Candidate>, answers: Answers): { readonly candidate: Candidate | null; readonly parts: readonly Candidate[]; readonly confidence: number; readonly question: Question | null } {
  const answered = answers.get(table);
  const nothing = { candidate: null, parts: [], confidence: 0, question: null } as const;
  if (answered === noneOfThese) return nothing;
  const [named, ...more] = answered === undefined ? [] : readBlocks(answered, candidates) ?? [];
  if (named) return { candidate: named, parts: more, confidence: 1, question: null };
  const like = candidates
    .map((candidate) => ({ candidate, own: candidate.table?.toLowerCase() === table.toLowerCase() ? 1 : likenesses.get(candidate)?.find((one) => one.table === table)?.confidence ?? 0, best: likenesses.get(candidate)?.[0]?.confidence ?? 0 }))
    .filter(({ candidate, own, best }) => own >= leastTable && own >= best - 0.05 && !taken.has(candidate))
    .sort((a, b) => b.own - a.own || b.candidate.rowCount - a.candidate.rowCount);
  const [first] = like;
  if (first === undefined) return nothing;
  // A sheet a month with one and the same header is one table in parts, in the order of the sheets.
  const alike = candidates.filter((candidate) => table !== "Employees" && sameHeaders(candidate, first.candidate) && like.some((one) => one.candidate === candidate));
  const [head = first.candidate, ...parts] = alike;
  const second = like.find(({ candidate }) => candidate !== first.candidate && !alike.includes(candidate));
  const close = second !== undefined && first.own - second.own < tooCloseBlocks;
  const question: Question | null = close
    ? { id: table, kind: "table", table, key: null, block: null, blocking: false, options: like.filter(({ candidate }) => !parts.includes(candidate)).slice(0, 5).map(({ candidate, own }): QuestionOption => ({ answer: candidate.id, confidence: own, reason: null, examples: candidate.columns.slice(0, 6).map(({ header }) => header) })) }
    : null;
  return { candidate: head, parts, confidence: close ? Math.min(first.own, sureFrom - 0.05) : first.own, question };
}

/** Where each column is read from: as people said, else the surest option; what is unsure becomes a question. */
function mapColumns(table: MappedTable, { candidate, parts, confidence }: Pick<TableMapping, "candidate" | "parts" | "confidence">, context: MatchContext, answers: Answers): { readonly mapping: TableMapping; readonly asked: readonly Question[] } {
  const options = columnOptions(table, candidate, context);
  const columns: ColumnMapping[] = [];
  const asked: Question[] = [];
  const wide = wideColumns(candidate);
  const yearless = wide?.periods.some(({ period }) => period.year === null) === true && (table === "Sales" || table === "Targets");
  // Which rows count is asked wherever some of them may be no sales.
  const must = [...needed[table], ...(yearless ? ["year"] : []), ...(options.has("counted") ? ["counted"] : [])];
  const keys = new Set([...options.keys(), ...must]);
  for (const id of answers.keys()) if (id.startsWith(`${table}.`) && !id.includes(":")) keys.add(id.slice(table.length + 1));
  for (const key of keys) {
    const given = answers.get(`${table}.${key}`);
    if (given === noneOfThese) continue;
    const answer = given === undefined ? null : resolveSource(given, candidate, context.candidates);
    if (answer !== null) {
      columns.push({ key, source: answer, confidence: 1, reason: { kind: "answered" } });
      continue;
    }
    const own = options.get(key) ?? [];
    const isNeeded = must.includes(key) && !(table === "Targets" && key === "employee" && forGroups(options));
    const all = isNeeded && (own[0]?.confidence ?? 0) < leastColumn ? [...own, ...others(table, key, candidate).filter((one) => !own.some(({ source }) => JSON.stringify(source) === JSON.stringify(one.source)))] : own;
    const [first, second] = all;
    const unsure = first === undefined || first.confidence < sureFrom || (second !== undefined && first.confidence - second.confidence < tooClose);
    const least = needSureness.has(key) ? sureFrom : leastColumn;
    const usable = first !== undefined && first.confidence >= least;
    if (isNeeded && unsure) asked.push(columnQuestion(table, key, candidate, all, !usable));
    if (usable) columns.push({ key, ...first });
  }
  const once = table === "Employees" ? knownByName(columns, asked, answers) : { columns, asked };
  return { mapping: { table, candidate, parts, columns: withoutClashes(once.columns), confidence, distinct: false }, asked: once.asked };
}

/** Where people would go by their names, ID and name are one question, and its answer is one for both. */
function knownByName(columns: readonly ColumnMapping[], asked: readonly Question[], answers: Answers): { readonly columns: readonly ColumnMapping[]; readonly asked: readonly Question[] } {
  const [id, name] = ["employeeId", "name"].map((key) => asked.find((question) => question.key === key));
  const named = columns.find(({ key }) => key === "name");
  if (id === undefined || answers.has("Employees.employeeId")) return { columns, asked };
  if (name !== undefined) return { columns, asked: id.options[0]?.answer === name.options[0]?.answer ? asked.filter((question) => question !== id) : asked };
  if (named?.reason.kind !== "answered" || id.options[0]?.answer !== sourceText(named.source)) return { columns, asked };
  return { columns: [{ ...named, key: "employeeId" }, ...columns.filter(({ key }) => key !== "employeeId")], asked: asked.filter((question) => question !== id) };
}

/** One column serves one key, the surer one, except that people may be known by their name alone. */
function withoutClashes(columns: readonly ColumnMapping[]): readonly ColumnMapping[] {
  const bySource = new Map<string, ColumnMapping>();
  for (const column of columns) {
    if (column.source.kind !== "column") continue;
    const had = bySource.get(column.source.header);
    if (had === undefined || column.confidence > had.confidence) bySource.set(column.source.header, column);
  }
  const together: ReadonlySet<string> = new Set(["employeeId", "name"]);
  return columns.filter((column) => column.source.kind !== "column" || bySource.get(column.source.header) === column || (together.has(column.key) && together.has(bySource.get(column.source.header)?.key ?? "")));
}

const sameHeaders = (a: Candidate, b: Candidate): boolean => a.columns.length === b.columns.length && a.columns.every(({ header }) => b.columns.some((other) => other.header === header));

const forGroups = (options: ReadonlyMap<string, readonly ColumnOption[]>): boolean =>
  (options.get("employee")?.[0]?.confidence ?? 0) < leastColumn && ["role", "team"].some((key) => (options.get(key)?.[0]?.confidence ?? 0) >= leastColumn);

const others = (table: MappedTable, key: string, candidate: Candidate): readonly ColumnOption[] =>
  key === "employee" || key === "employeeId" ? fewValued(candidate) : isNumberKey(table, key) ? anyNumbers(candidate) : [];

/** A source as written, if every block and header it names is there; else null, and people are asked again. */
export function resolveSource(text: string, candidate: Candidate, candidates: readonly Candidate[]): ColumnSource | null {
  const headers = candidate.columns.map(({ header }) => header);
  if (headers.includes(text)) return { kind: "column", header: text };
  const source = readSource(text);
  if (source === null || !headersOf(source).every((header) => headers.includes(header))) return null;
  if (source.kind === "rows") return source;
  if (source.kind === "wide") return wideColumns(candidate) === null ? null : source;
  if (source.kind !== "through") return source;
  const there = source.steps.every(({ block, key, take }) => candidates.find(({ id }) => id === block)?.columns.filter(({ header }) => header === key || header === take).length === (key === take ? 1 : 2));
  return there ? source : null;
}

/** Where no block lists people, those the data itself names: proposed, and asked about. */
function peopleNamedIn(tables: readonly TableMapping[], answers: Answers): { readonly mapping: TableMapping | null; readonly question: Question | null } {
  const answered = answers.get("Employees");
  if (answered === noneOfThese) return { mapping: null, question: null };
  const options = tables.flatMap((mapping) => {
    const employee = columnOf(mapping, "employee");
    return employee?.source.kind === "column" && employee.confidence >= leastColumn ? [{ mapping, header: employee.source.header }] : [];
  });
  const answer = (option: (typeof options)[number]): string => `${option.mapping.candidate.id}[${option.header}]`;
  const chosen = options.find((option) => answer(option) === answered) ?? options[0];
  if (chosen === undefined) return { mapping: null, question: null };
  const { mapping, header } = chosen;
  const { candidate } = mapping;
  const profile = candidate.columns.find((column) => column.header === header)?.profile;
  const sure = answer(chosen) === answered;
  const who: Omit<ColumnMapping, "key"> = { source: { kind: "column", header }, confidence: sure ? 1 : 0.7, reason: sure ? { kind: "answered" } : { kind: "names-in-sales" } };
  return {
    mapping: { table: "Employees", candidate, parts: mapping.parts, confidence: sure ? 1 : 0.7, distinct: true, columns: [{ key: "employeeId", ...who }, { key: "name", ...who }, ...steady(candidate, header)] },
    question: sure ? null : { id: "Employees", kind: "table", table: "Employees", key: null, block: candidate.id, blocking: false, options: options.map((option): QuestionOption => ({ answer: answer(option), confidence: 0.7, reason: { kind: "names-in-sales" }, examples: profile?.examples ?? [] })) },
  };
}

/** Columns that say one and the same thing about a person on every row: their manager, their team. */
function steady(candidate: Candidate, who: string): readonly ColumnMapping[] {
  const at = candidate.columns.findIndex(({ header }) => header === who);
  const byKey: readonly (readonly [key: string, pattern: RegExp])[] = [["manager", /^(manager|supervisor|上级|经理|主管)/i], ["team", /^(team|department|sales team|office|regional office|region|团队|部门|区域)/i]];
  return byKey.flatMap(([key, pattern]): readonly ColumnMapping[] => {
    const index = candidate.columns.findIndex(({ header }) => pattern.test(header));
    if (index < 0) return [];
    const said = new Map<string, string>();
    const same = candidate.sample.every((row) => {
      const [person, value] = [String(row[at] ?? ""), String(row[index] ?? "")];
      const before = said.get(person);
      said.set(person, value);
      return before === undefined || before === value;
    });
    return same ? [{ key, source: { kind: "column", header: candidate.columns[index]?.header ?? "" }, confidence: 0.8, reason: { kind: "content", what: "few-values" } }] : [];
  });
}
