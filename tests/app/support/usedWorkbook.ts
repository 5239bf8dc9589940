import type { AppRefusal } from "../../../src/app/appRefusal";
import { outputNames } from "../../../src/app/outputs/outputAreas";
import { outputColumnsOf } from "../../../src/app/outputs/outputColumnsOf";
import { matchColumns } from "../../../src/app/outputs/matchColumns";
import type { OutputTable } from "../../../src/app/outputs/outputTable";
import { closePeriod, reopenPeriod } from "../../../src/app/periods/closePeriod";
import { prepareRefresh, refresh, type Refreshed, type RefreshOptions } from "../../../src/app/refresh";
import { writeSuggestions } from "../../../src/app/suggestions/suggestionUseCases";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Locale } from "../../../src/domain/locale";
import { canonicalHeader, matchHeaders } from "../../../src/domain/records/matchHeaders";
import { inputTables, type InputTable } from "../../../src/domain/records/vocabulary";
import type { Result } from "../../../src/domain/result";
import { day } from "../../../src/domain/units";
import { mostColumns } from "../../../src/standin/model/rects";
import type { CellValue, TableModel } from "../../../src/standin/model";
import { quarter } from "./aWorkbook";
import { columnsOf, formPlaces, peoplesRows, photograph, spelledOut, wrongs, isLog, type PeoplesColumn, type PeoplesRow } from "./peoplesCells";

const next = { start: quarter.start + 91, end: quarter.end + 91 } as const;
/** IDs are text or numbers. */
const people = ["E1", 7, "E3"] as const;
/** Three people, two KPIs and two quarters: small, so that many sequences can be run. */
export const startTables = {
  Employees: [["Employee ID", "Name", "Team"], ["E1", "Ann Bell", "North"], [7, "Bo Chen", "South"], ["E3", "Cy Day", "South"]],
  Targets: [
    ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"],
    ...[quarter, next].flatMap(({ start, end }) => [["E1", "Sales amount", start, end, 1000, 60], ["E1", "Units sold", start, end, 900, 40], [7, "Sales amount", start, end, 1000, 100], ["E3", "Sales amount", start, end, 800, 100]]),
  ],
  Sales: [["Date", "Employee", "Quantity", "Amount"], ...people.flatMap((id, index) => [[45300 + index, id, 500, 600], [45400 + index, id, 700, 900]])],
  Reviews360: [["Period", "Employee", "Reviewer", "Relation", "Competency", "Score"], ["2024-01-15", "E1", "M", "Manager", "Listens", 4], ["2024-04-15", 7, "M", "Manager", "Listens", 3]],
} as const;

export const commandKinds = ["write", "choose", "clear", "answer", "sort", "filter", "show", "insert", "own row", "column", "delete", "language", "header", "leave", "join", "sale", "period", "refresh", "close", "close before", "reopen", "forms", "suggest", "row on form"] as const;
/** Something somebody does; `a` to `d` say where and what. */
export interface Command { readonly kind: (typeof commandKinds)[number]; readonly a: number; readonly b: number; readonly c: number; readonly d: number }

/** What may be refused, since it was asked for at the wrong moment; a refresh may not be. */
const mayRefuse = new Set<AppRefusal["kind"]>(["period-not-over", "period-nothing-scored", "period-is-closed", "period-not-closed", "nobody-to-review"]);
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

/**
 * A workbook somebody uses, with all that is known of the words in it: where each was put, and what every cell of
 * people's held just before the program last wrote.
 */
export class UsedWorkbook {
  /** Each word that stands, where it was put, and about whom. */
  private readonly words = new Map<string, { readonly place: string; readonly about: string }>();
  private count = 0;
  private locale: Locale = "en-US";
  private period: "first" | "second" = "first";

  /** @param described filled as tables appear; shared by all sequences, since it is the same for each. */
  constructor(private readonly opened: OpenWorkbook, private readonly described: Map<string, OutputTable>) {}

  private get tables(): readonly TableModel[] { return this.opened.model.tables.filter(({ name }) => this.described.has(name)); }
  private descriptionOf({ name }: TableModel): OutputTable {
    const found = this.described.get(name);
    if (!found) throw new Error(`${name} is not described`);
    return found;
  }
  private rowAt({ area }: TableModel, number: number): number { return area.row + 1 + (number % (area.rows - 1)); }
  private enter({ sheet }: Pick<TableModel, "sheet">, row: number, column: number, entry: string | number | boolean): void { sheet.enter({ row, column, rows: 1, columns: 1 }, [[entry]]); }
  private word(): string { return `word ${(this.count += 1)}`; }
  private options(): RefreshOptions { return { asOf: day(this.period === "first" ? quarter.end : next.end), screen: "en-US", startedOn: "2024-07-01T00:00:00.000Z" }; }

  async do({ kind, a, b, c, d }: Command): Promise<void> {
    const { model, workbook } = this.opened;
    const table = pick(this.tables, a);
    if (table === undefined) return this.program((options) => refresh(workbook, options));
    switch (kind) {
      case "refresh":
        return this.program((options) => refresh(workbook, options));
      case "close":
        return this.program((options) => closePeriod(workbook, { ...options, day: null }));
      case "close before":
        return this.program((options) => closePeriod(workbook, { ...options, day: day(quarter.end) }));
      case "reopen":
        return this.program((options) => reopenPeriod(workbook, { ...options, reopened: a % 2 === 0 ? { start: day(quarter.start), end: day(quarter.end) } : { start: day(next.start), end: day(next.end) }, reason: "A sale came in late" }));
      case "forms":
        return this.program((options) => refresh(workbook, { ...options, forms: [String(pick(people, a))] }));
      case "suggest":
        return this.program((options) => writeSuggestions(workbook, options));
      case "write":
      case "choose":
      case "clear": {
        const column = pick(this.writable(table), c);
        const row = this.rowAt(table, b);
        if (column !== undefined) this.put(table, row, column, kind === "clear" ? "" : kind === "write" ? this.word() : this.choice(column, d));
        return;
      }
      case "answer": {
        const place = pick(formPlaces(model), a);
        if (place === undefined) return;
        const word = this.word();
        this.forget(place.sheet.value(place.row, place.column));
        this.enter(place, place.row, place.column, word);
        this.words.set(word, { place: `${place.mark}\n${place.id}`, about: "" });
        return;
      }
      case "row on form": {
        const place = pick(formPlaces(model), a);
        if (place !== undefined) place.sheet.insertCells({ row: place.row, column: 0, rows: 1, columns: mostColumns }, "Down");
        return;
      }
      case "sort":
        return model.sortTable(table, [{ column: b % table.columns.length, ascending: c % 2 === 0 }]);
      case "filter": {
        const column = b % table.columns.length;
        return model.filterTable(table, [{ column, values: [table.sheet.text(this.rowAt(table, c), table.area.column + column)] }]);
      }
      case "show":
        return model.filterTable(table, []);
      case "insert":
      case "own row": {
        const row = this.rowAt(table, b);
        table.sheet.insertCells({ row, column: table.area.column, rows: 1, columns: table.area.columns }, "Down");
        if (kind === "own row") this.fill(table, row, c, d);
        return;
      }
      case "column": {
        const { area, sheet } = table;
        if (table.columns.length > this.descriptionOf(table).columns.length) return;
        model.resizeTable(table, { ...area, columns: area.columns + 1 });
        sheet.enter({ row: area.row, column: area.column + area.columns, rows: 1, columns: 1 }, [["My own"]]);
        return;
      }
      case "delete": {
        if (table.area.rows < 3) return;
        const row = this.rowAt(table, b);
        const gone = columnsOf(table, this.descriptionOf(table)).peoples.map(({ at }) => table.sheet.value(row, at));
        table.sheet.deleteCells({ row, column: table.area.column, rows: 1, columns: table.area.columns }, "Up");
        // Whoever deletes a row deletes what was written in it; what the program then proposes anew is its own.
        for (const word of gone) this.forget(word);
        return;
      }
      case "language":
        this.locale = this.locale === "en-US" ? "zh-CN" : "en-US";
        for (const one of model.tables) this.speak(one, this.locale);
        return;
      case "header": {
        const one = pick(model.tables, a);
        if (one) this.speak(one, b % 2 === 0 ? "en-US" : "zh-CN");
        return;
      }
      case "leave":
      case "join":
        return this.staff(kind, pick(people, b) ?? "E1");
      case "sale": {
        const sales = model.table("Sales");
        if (sales) this.enter(sales, this.rowAt(sales, b), sales.area.column + 3, (c % 15) * 100);
        return;
      }
      case "period":
        this.period = this.period === "first" ? "second" : "first";
        return;
    }
  }

  /** Where somebody writes in a table. What Curves holds are settings that are read, so only a column of their own is for words. */
  private writable(table: TableModel): readonly PeoplesColumn[] {
    const { peoples } = columnsOf(table, this.descriptionOf(table));
    return isInput(table.name) ? peoples.filter(({ column }) => column === null) : peoples;
  }

  private put(table: TableModel, row: number, { id, at }: PeoplesColumn, entry: string | number): void {
    this.forget(table.sheet.value(row, at));
    this.enter(table, row, at, entry);
    const written = peoplesRows(table, this.descriptionOf(table)).find((one) => one.row === row);
    if (written && isWord(entry)) this.words.set(entry, { place: `${table.name}\n${written.key}\n${id}`, about: aboutWhom(written, this.descriptionOf(table)) });
  }

  /** An entry of the drop-down or the kind a column asks for. */
  private choice({ column }: PeoplesColumn, number: number): string | number {
    const validation = column?.look.validation;
    switch (validation?.kind) {
      case undefined:
        return this.word();
      case "list":
        return pick(validation.choices, number) ?? "";
      case "column":
        return pick(["A", "B", "C", "D"], number) ?? "";
      case "date":
        return quarter.start + (number % 250);
      case "number":
        return validation.min + (number % 10) / 10;
    }
  }

  /** A row of somebody's own: blank but for a word, or named like a row there is, or like none. */
  private fill(table: TableModel, row: number, c: number, d: number): void {
    const { keys } = columnsOf(table, this.descriptionOf(table));
    const like = this.rowAt(table, d);
    if (c % 3 > 0 && like !== row && !isInput(table.name)) {
      keys.forEach((at, index) => {
        const value = table.sheet.value(like, at);
        const entry = index === 0 && c % 3 === 2 ? pick([...people, "Nobody"], d) ?? "" : value;
        if (typeof entry === "string" || typeof entry === "number") this.enter(table, row, at, entry);
      });
    }
    const column = pick(this.writable(table), c);
    if (column) this.put(table, row, column, this.word());
  }

  /** A word that was overwritten or deleted is no longer looked for. */
  private forget(value: CellValue): void {
    if (isWord(value)) this.words.delete(value);
  }

  private staff(kind: "leave" | "join", id: string | number): void {
    const employees = this.opened.model.table("Employees");
    if (!employees) return;
    const { area, sheet } = employees;
    const row = Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index).find((one) => sheet.value(one, area.column) === id);
    if (kind === "leave" && row !== undefined && area.rows > 2) sheet.deleteCells({ row, column: area.column, rows: 1, columns: area.columns }, "Up");
    if (kind === "join" && row === undefined) {
      this.opened.model.resizeTable(employees, { ...area, rows: area.rows + 1 });
      sheet.enter({ row: area.row + area.rows, column: area.column, rows: 1, columns: 3 }, [[id, `Person ${id}`, "North"]]);
    }
  }

  /** Renames a table's headers to those of a language. */
  private speak(table: TableModel, locale: Locale): void {
    const headers = table.columns.map(({ name }) => name);
    const next = [...headers];
    if (isInput(table.name)) for (const [id, at] of matchHeaders(table.name, headers).found) next[at] = canonicalHeader(table.name, id, locale);
    else {
      const columns = outputColumnsOf(table.name, locale);
      for (const [id, at] of matchColumns(columns, headers)) next[at] = columns.find((column) => column.id === id)?.headers[0] ?? id;
    }
    next.forEach((header, at) => header !== headers[at] && this.enter(table, table.area.row, table.area.column + at, header));
  }

  /** Lets the program write, and looks whether everything of people's is where it was. */
  private async program(run: (options: RefreshOptions) => Promise<Result<Partial<Refreshed>, AppRefusal>>): Promise<void> {
    const before = photograph(this.opened.model, this.described);
    const options = this.options();
    const done = await run(options);
    if (!done.ok && !mayRefuse.has(done.error.kind)) throw new Error(`refused: ${JSON.stringify(done.error)}`);
    await this.describe(options);
    const after = photograph(this.opened.model, this.described);
    const told = [...wrongs(before, after, this.described, isWord), ...this.astray()];
    if (told.length > 0) throw new Error(told.join("\n"));
  }

  /** Learns what people own of tables that were not there before. */
  private async describe(options: RefreshOptions): Promise<void> {
    const unknown = (): readonly string[] => outputNames.filter((name) => !this.described.has(name) && name !== "Explanation" && this.opened.model.table(name) !== null);
    if (unknown().length === 0) return;
    const prepared = await prepareRefresh(this.opened.workbook, options);
    if (!prepared.ok) throw new Error(`refused: ${JSON.stringify(prepared.error)}`);
    for (const table of [...prepared.value.output.outputs, ...prepared.value.output.records]) this.described.set(table.name, table);
    if (unknown().length > 0) throw new Error(`nobody says what people own of ${unknown().join(", ")}`);
  }

  /** Words that are not where they were put, or also somewhere else. What the program's logs repeat of a word, they say of the same person. */
  private astray(): readonly string[] {
    const found = new Map<string, Set<string>>();
    const note = (value: CellValue, place: string): void => {
      if (isWord(value)) found.set(value, (found.get(value) ?? new Set()).add(place));
    };
    for (const table of this.tables) {
      const described = this.descriptionOf(table);
      for (const row of peoplesRows(table, described)) {
        for (const [id, value] of row.cells) {
          const place = `${table.name}\n${row.key}\n${id}`;
          const word = isWord(value) ? this.words.get(value) : undefined;
          const repeated = isLog(described) && word !== undefined && word.place !== place && word.about === aboutWhom(row, described);
          if (!repeated) note(value, place);
        }
      }
    }
    for (const { sheet, mark, id, row, column } of formPlaces(this.opened.model)) note(sheet.value(row, column), `${mark}\n${id}`);
    return [
      ...[...this.words].flatMap(([word, { place }]) => (found.get(word)?.has(place) === true ? [] : [`${word} is no longer at ${place}`])),
      ...[...found].flatMap(([word, places]) => [...places].filter((place) => this.words.has(word) && this.words.get(word)?.place !== place).map((place) => `${word} is also at ${place}`)),
    ];
  }
}

const isWord = (value: CellValue): value is string => typeof value === "string" && value.startsWith("word ");
/** Whose row it is: the employee in its key or, in a log, in a cell; of a log of periods the period; elsewhere the first part of its key. */
function aboutWhom({ key, cells }: PeoplesRow, { columns }: OutputTable): string {
  const part = columns.filter(({ ownership }) => ownership === "key").findIndex(({ id }) => id === "employeeId");
  const told = cells.has("employeeId") ? "employeeId" : part < 0 && cells.has("periodEnd") ? "periodEnd" : undefined;
  return (told !== undefined ? spelledOut(cells.get(told) ?? null) : key.split("\u241f")[Math.max(0, part)] ?? "").toLowerCase();
}
const isInput = (name: string): name is InputTable => Object.hasOwn(inputTables, name);
