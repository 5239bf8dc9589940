import { defaultKpis } from "../records/defaults";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { headerText } from "./headerWords";
import type { Candidate, CandidateColumn } from "./candidate";
import { firstAndLast } from "./looksLike";
import { assignRoles, kindOf, roleMatches, suits, type RoleMatch } from "./matchRoles";
import { peopleOptions, type ColumnOption } from "./peopleColumns";
import { nearProducts } from "./nearProducts";
import { yearsOfData } from "./yearsOfData";
import { stageOptions } from "./stageOptions";
import { mappedKeys, type MappedTable, type OwnSynonyms } from "./synonyms";
import type { TableMapping } from "./tableMapping";
import { wideColumns, yearNamed } from "./wideColumns";

/** What is known about the workbook while the columns of one block are matched. */
export interface MatchContext {
  readonly candidates: readonly Candidate[];
  readonly people: TableMapping | null;
  readonly own: OwnSynonyms;
}

/** Keys that help to match others but are no column of the table. */
const helpers: ReadonlySet<string> = new Set(["price", "returns", "order", "orderLine"]);

/** For each column of a table, where it could be read from in this block, surest first. Keys without an option are left out. */
export function columnOptions(table: MappedTable, candidate: Candidate, context: MatchContext): ReadonlyMap<string, readonly ColumnOption[]> {
  const matches = roleMatches(table, candidate, context.own);
  const assigned = assignRoles(matches);
  const options = new Map<string, readonly ColumnOption[]>();
  for (const key of mappedKeys(table)) {
    if (helpers.has(key) && key !== "order" && key !== "orderLine") continue;
    const found = optionsFor(table, key, candidate, context, matches, assigned);
    if (found.length > 0) options.set(key, [...found].sort((a, b) => b.confidence - a.confidence));
  }
  return options;
}

const asColumn = ({ column, confidence, reason }: RoleMatch): ColumnOption => ({ source: { kind: "column", header: column.header }, confidence, reason });

function optionsFor(table: MappedTable, key: string, candidate: Candidate, context: MatchContext, matches: readonly RoleMatch[], assigned: ReadonlyMap<string, RoleMatch>): readonly ColumnOption[] {
  // A column that serves another key better is still an option here, only a lesser one.
  const named = matches.filter((match) => match.key === key).map((match) => {
    const better = [...assigned.values()].find((one) => one.column === match.column && one.key !== key);
    return asColumn(better === undefined ? match : { ...match, confidence: match.confidence * 0.6 });
  });
  const wide = wideColumns(candidate);
  const measures = table === "Sales" ? "amount" : table === "Targets" ? "target" : null;
  if (wide !== null && measures !== null) {
    const period = wide.periods[0]?.period;
    const [first, last] = [wide.periods[0]?.header ?? "", wide.periods.at(-1)?.header ?? ""];
    const source = { kind: "wide", first, last } as const;
    if (key === measures || (key === "date" && table === "Sales") || (key === "periodStart" && table === "Targets")) return [{ source, confidence: 0.92, reason: { kind: "wide", columns: wide.periods.length } }];
    if (key === "periodEnd") return [];
    if (key === "year") return period?.year != null ? [] : years(named, candidate, context.candidates);
  }
  if (key === "year" && table === "Sales") return [];
  if (key === "year" && (assigned.get("periodStart")?.confidence ?? 0) >= 0.5) return [];
  if (key === "counted") return stageOptions(named, candidate);
  if (table === "Sales" && key === "amount") return [...named, ...arithmetic(matches, named, candidate)];
  if (key === "employee") return peopleOptions(table, candidate, context.candidates, context.people, context.own);
  if (table === "Employees" && key === "employeeId") return ids(named, candidate);
  if (table === "Employees" && key === "name") return orKnownById(names(named, candidate), candidate, matches);
  if (table === "Targets" && key === "kpi") return named.some(({ confidence }) => confidence >= 0.6) ? named : [...named, ...kpiByWords(candidate)];
  if (table === "Targets" && key === "periodStart" && named.length === 0) return years([], candidate, context.candidates);
  if (named.length === 0 && key === "date") return anyDates(candidate);
  return named;
}

/** Where the year stands that month names lack: a column, or the title. */
function years(named: readonly ColumnOption[], candidate: Candidate, candidates: readonly Candidate[]): readonly ColumnOption[] {
  const yearIn = ({ title, sheet, table }: Candidate): number | null => yearNamed([...title, table ?? "", sheet]);
  const constant = (year: number, confidence: number): ColumnOption => ({ source: { kind: "constant", value: String(year) }, confidence, reason: { kind: "year-named" } });
  const own = yearIn(candidate);
  if (own !== null) return [...named, constant(own, 0.85)];
  // What the sheet beside says is only worth asking about.
  const others = new Set(candidates.map(yearIn).filter((year) => year !== null));
  const said = [...named, ...[...others].map((year) => constant(year, 0.6))];
  return said.length > 0 ? said : yearsOfData(candidates).map((year, index) => constant(year, 0.5 - index * 0.05));
}

/** A block without a named date may have one column of dates all the same. */
function anyDates({ columns }: Candidate): readonly ColumnOption[] {
  const dated = columns.filter(({ profile }) => suits(profile, "date") > 0.9);
  return dated.map(({ header }) => ({ source: { kind: "column", header }, confidence: dated.length === 1 ? 0.7 : 0.45, reason: { kind: "content", what: "dates" } }));
}

/** Price × quantity, and gross − returns, where there is no amount of its own or the amount might be the price of one piece. */
function arithmetic(matches: readonly RoleMatch[], named: readonly ColumnOption[], candidate: Candidate): readonly ColumnOption[] {
  const best = (key: string): RoleMatch | undefined => matches.find((match) => match.key === key && match.column.profile.numbers > 0.5);
  const [price, quantity, returns] = [best("price"), best("quantity"), best("returns")];
  const options: ColumnOption[] = [];
  if (price && quantity && price.column !== quantity.column) {
    const headers = [price.column.header, quantity.column.header];
    const known = named.some((option) => option.confidence > 0.8 && option.source.kind === "column" && option.source.header !== price.column.header);
    // "Price" alone may already be that of the whole line.
    const plain = headerText(price.column.header) === "price";
    const rivals = known ? [] : nearProducts(candidate, price.column, quantity.column).filter(({ header }) => !named.some(({ source, confidence }) => source.kind === "column" && source.header === header && confidence >= 0.5));
    const doubt = plain || rivals.length > 0 ? 0.76 : 0.95;
    options.push({ source: { kind: "product", headers }, confidence: known ? 0.4 : Math.min(price.confidence, quantity.confidence) * doubt, reason: { kind: "product" } });
    for (const { header } of rivals) options.push({ source: { kind: "column", header }, confidence: 0.7, reason: { kind: "content", what: "numbers" } });
  }
  const [gross] = named;
  if (returns && gross?.source.kind === "column" && gross.source.header !== returns.column.header) {
    options.push({ source: { kind: "difference", headers: [gross.source.header, returns.column.header] }, confidence: /gross|总|原/.test(headerText(gross.source.header)) ? 0.9 * gross.confidence : 0.45, reason: { kind: "difference" } });
  }
  return options;
}

/** A list of people without a column of numbers for them is known by their names. */
function ids(named: readonly ColumnOption[], candidate: Candidate): readonly ColumnOption[] {
  const usable = named.filter(({ source }) => isUnique(candidate, source.kind === "column" ? source.header : ""));
  if (usable.some(({ confidence }) => confidence >= 0.5)) return usable;
  const keys = candidate.columns.filter(({ header, profile }) => isUnique(candidate, header) && profile.dates < 0.5 && profile.longest <= 60);
  const byName = names([], candidate).concat(roleMatches("Employees", candidate).filter((match) => match.key === "name" && isUnique(candidate, match.column.header)).map(asColumn));
  return [...usable, ...byName, ...keys.slice(0, 2).map(({ header }): ColumnOption => ({ source: { kind: "column", header }, confidence: 0.4, reason: { kind: "content", what: "few-values" } }))]
    .filter((option, index, all) => all.findIndex(({ source }) => JSON.stringify(source) === JSON.stringify(option.source)) === index);
}

const isUnique = ({ columns }: Candidate, header: string): boolean => {
  const profile = columns.find((column) => column.header === header)?.profile;
  return profile !== undefined && profile.distinct >= profile.filled * 0.9;
};

/** Where no column holds names, people go by what else tells them apart, and people are asked. */
function orKnownById(found: readonly ColumnOption[], candidate: Candidate, matches: readonly RoleMatch[]): readonly ColumnOption[] {
  if (found.length > 0) return found;
  const id = matches.find((match) => match.key === "employeeId" && isUnique(candidate, match.column.header));
  const texts = candidate.columns.filter(({ header, profile }) => isUnique(candidate, header) && profile.texts > 0.9 && profile.longest <= 60);
  return [...(id === undefined ? [] : [{ ...asColumn(id), confidence: 0.55 }]), ...texts.map(({ header }): ColumnOption => ({ source: { kind: "column", header }, confidence: 0.4, reason: { kind: "content", what: "few-values" } }))];
}

function names(named: readonly ColumnOption[], candidate: Candidate): readonly ColumnOption[] {
  const parts = firstAndLast(candidate);
  return parts === null ? named : [{ source: { kind: "joined-text", headers: parts }, confidence: 0.93, reason: { kind: "first-and-last-name" } }, ...named.map((option) => ({ ...option, confidence: option.confidence * 0.5 }))];
}

const moneyWords = /sales|quota|revenue|amount|turnover|销售额|销售|业绩|金额|营业额|任务|回款/i;
const unitWords = /units?|quantity|qty|数量|销量|件/i;

/** The KPI a list of targets is about, by the words around it; the standing KPIs are asked in order. */
function kpiByWords(candidate: Candidate): readonly ColumnOption[] {
  const text = [candidate.sheet, candidate.table ?? "", ...candidate.title, ...candidate.columns.map(({ header }) => header)].map((one) => `${one} ${headerText(one)}`).join(" ");
  const locale = /\p{Script=Han}/u.test(text) ? "zh-CN" : "en-US";
  const sales = defaultKpis(locale).filter(({ source }) => source === "Sales");
  return sales.map(({ id }, index): ColumnOption => ({ source: { kind: "constant", value: id }, confidence: index === 0 ? (moneyWords.test(text) && !unitWords.test(text) ? 0.82 : 0.6) : unitWords.test(text) ? 0.6 : 0.3, reason: { kind: "kpi-by-words" } }));
}

/** Columns of few different texts, one of which may say whose a row is when no name does. */
export function fewValued({ columns, rowCount }: Candidate): readonly ColumnOption[] {
  const few = ({ profile }: CandidateColumn): boolean => profile.texts > 0.9 && profile.distinct >= 2 && profile.distinct <= Math.max(5, Math.min(200, rowCount / 2)) && profile.longest <= 60;
  return columns.filter(few).map(({ header }) => ({ source: { kind: "column", header }, confidence: 0.3, reason: { kind: "content", what: "few-values" } }));
}

/** Numbers a column of this kind would have; used to offer something where no name fits. */
export function anyNumbers({ columns }: Candidate): readonly ColumnOption[] {
  return columns
    // Whole numbers without repeats are numbers of something; amounts with cents may well all differ.
    .filter(({ profile }) => suits(profile, "number") > 0.9 && profile.dates < 0.9 && !(profile.unique && profile.whole === 1))
    .map((column): ColumnOption => ({ source: { kind: "column", header: column.header }, confidence: 0.2 + 0.1 * spread(column) + (column.profile.whole < 0.9 ? 0.1 : 0), reason: { kind: "content", what: "numbers" } }));
}

const spread = ({ profile }: CandidateColumn): number => {
  const { values } = cleanNumbers([...profile.keys]);
  return Math.min(1, new Set(values).size / 50);
};

export const isNumberKey = (table: MappedTable, key: string): boolean => kindOf(table, key) === "number";
