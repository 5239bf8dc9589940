import { readFormMark } from "../../../src/app/forms/formMark";
import { matchColumns } from "../../../src/app/outputs/matchColumns";
import type { OutputColumn, OutputTable } from "../../../src/app/outputs/outputTable";
import { rowKey } from "../../../src/app/outputs/rowKey";
import { inputTables } from "../../../src/domain/records/vocabulary";
import type { CellValue, SheetModel, TableModel, WorkbookModel } from "../../../src/standin/model";

/** How each output table is described, by its name: what the program owns of it and what people own. */
export type Described = ReadonlyMap<string, OutputTable>;

/** A column people write in: one of ours, or one they added themselves (`column` null). `at` is its place on the sheet. */
export interface PeoplesColumn { readonly id: string; readonly at: number; readonly column: OutputColumn | null }
/** A row of an output table, its key, and what stands in the cells people own, by the id of the column. */
export interface PeoplesRow { readonly table: string; readonly row: number; readonly key: string; readonly cells: ReadonlyMap<string, CellValue> }

/** Tables that repeat what was decided: their rows are the program's from the beginning, and quote people. */
export const isLog = ({ name }: OutputTable): boolean => name === "RatingLog" || name === "PeriodLog" || name === "History";

const rowsOf = ({ area }: TableModel): readonly number[] => Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);
const headersOf = (table: TableModel): readonly string[] => table.columns.map(({ name }) => name);

/** The columns that name a row of a table, and those people write in. A column that has lost its header is an error. */
export function columnsOf(table: TableModel, { columns }: OutputTable): { readonly keys: readonly number[]; readonly peoples: readonly PeoplesColumn[] } {
  const places = matchColumns(columns, headersOf(table));
  const lost = columns.find(({ id }) => !places.has(id));
  if (lost) throw new Error(`${table.name} has lost ${lost.id}`);
  const at = (id: string): number => table.area.column + (places.get(id) ?? 0);
  const ours = new Set(places.values());
  return {
    keys: columns.filter(({ ownership }) => ownership === "key").map(({ id }) => at(id)),
    peoples: [
      ...columns.filter(({ ownership }) => ownership === "kept" || ownership === "seeded").map((column) => ({ id: column.id, at: at(column.id), column })),
      ...headersOf(table).flatMap((header, index) => (ours.has(index) ? [] : [{ id: `own ${header}`, at: table.area.column + index, column: null }])),
    ],
  };
}

/** Every row of an output table with what people own of it. */
export function peoplesRows(table: TableModel, described: OutputTable): readonly PeoplesRow[] {
  const { keys, peoples } = columnsOf(table, described);
  return rowsOf(table).map((row) => ({
    table: table.name,
    row,
    key: rowKey(keys.map((at) => table.sheet.value(row, at))),
    cells: new Map(peoples.map(({ id, at }) => [id, blankAsNull(table.sheet.value(row, at))])),
  }));
}

/** A value as text. */
export const spelledOut = (value: CellValue): string => (typeof value === "object" ? value?.code ?? "" : String(value));
const blankAsNull = (value: CellValue): CellValue => (typeof value === "string" && value.trim() === "" ? null : value);

/** A cell of a review form that is people's: where they answer, or where they put words in the place of a heading. */
export interface FormPlace { readonly sheet: SheetModel; readonly mark: string; readonly id: string; readonly row: number; readonly column: number }
const headings = ["feedback c1", "talk c1"];
const onForms = ["comments c1", "comments c5", "nextSteps c1", "employeeSignature c2", "employeeSignature c7", "managerSignature c2", "managerSignature c7", ...headings];

/** The places people write in on every review form there is. */
export function formPlaces(model: WorkbookModel): readonly FormPlace[] {
  return model.sheets.filter(({ tables }) => tables.length === 0).flatMap((sheet) => {
    const used = sheet.usedRect(true);
    if (used === null) return [];
    for (let down = used.row; down < used.row + Math.min(12, used.rows); down++) {
      for (let across = used.column; across < used.column + Math.min(4, used.columns); across++) {
        const mark = sheet.value(down, across);
        if (readFormMark(mark) === null) continue;
        const rows = Array.from({ length: used.row + used.rows - down }, (_, index) => sheet.value(down + index, across));
        const columns = Array.from({ length: used.column + used.columns - across }, (_, index) => sheet.value(down, across + index));
        return onForms.map((id): FormPlace => {
          const [row = "", column = ""] = id.split(" ");
          return { sheet, mark: spelledOut(mark), id, row: down + rows.indexOf(row), column: across + columns.indexOf(column) };
        });
      }
    }
    return [];
  });
}

/** All that is people's in a workbook at one moment. */
export interface Photograph {
  readonly tables: ReadonlySet<string>;
  readonly rows: readonly PeoplesRow[];
  readonly forms: ReadonlyMap<string, CellValue>;
  /** Tables of people's own, whole, by name. */
  readonly inputs: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
}

export function photograph(model: WorkbookModel, described: Described): Photograph {
  return {
    tables: new Set(model.tables.map(({ name }) => name)),
    rows: model.tables.flatMap((table) => {
      const output = described.get(table.name);
      return output ? peoplesRows(table, output) : [];
    }),
    forms: new Map(formPlaces(model).map(({ sheet, mark, id, row, column }) => [[sheet.name, mark, id].join("\n"), blankAsNull(sheet.value(row, column))])),
    inputs: new Map(
      model.tables.filter(({ name }) => Object.hasOwn(inputTables, name) && !described.has(name)).map((table) => {
        const { area, sheet } = table;
        return [table.name, Array.from({ length: area.rows }, (_, down) => Array.from({ length: area.columns }, (__, across) => sheet.value(area.row + down, area.column + across)))];
      }),
    ),
  };
}

/**
 * What a refresh did to people's cells that it may not, in words; [] when all is well. Every row with anything in it is
 * there as it was, and as often; what is new has nothing in it but what the program proposes.
 * @param isSomebodys whether a value is a word somebody wrote.
 */
export function wrongs(before: Photograph, after: Photograph, described: Described, isSomebodys: (value: CellValue) => boolean): readonly string[] {
  const told: string[] = [];
  const spelled = ({ table, key, cells }: PeoplesRow): string => JSON.stringify([table, key, [...cells].filter(([, value]) => value !== null)]);
  const left = new Map<string, number>();
  for (const row of after.rows) left.set(spelled(row), (left.get(spelled(row)) ?? 0) + 1);
  for (const row of before.rows) {
    const as = spelled(row);
    const count = left.get(as) ?? 0;
    if (count > 0) left.set(as, count - 1);
    else if ([...row.cells.values()].some((value) => value !== null)) told.push(`lost: ${as}`);
  }
  const named = new Set(before.rows.map(({ table, key }) => `${table}\n${key}`));
  for (const row of after.rows) {
    const as = spelled(row);
    const count = left.get(as) ?? 0;
    if (count === 0) continue;
    left.set(as, count - 1);
    const output = described.get(row.table);
    const columns = output?.columns ?? [];
    const filled = [...row.cells].filter(([, value]) => value !== null);
    if (row.key !== "" && named.has(`${row.table}\n${row.key}`) && filled.length > 0) told.push(`changed to: ${as}`);
    else if (filled.some(([id, value]) => (isSomebodys(value) && !(output && isLog(output))) || (before.tables.has(row.table) && columns.find((column) => column.id === id)?.ownership !== "seeded"))) told.push(`given to another: ${as}`);
  }
  for (const [place, value] of before.forms) {
    // A heading of ours is spelled in the language of the workbook; one that somebody put words in is theirs.
    const ours = headings.some((id) => place.endsWith(id)) && !isSomebodys(value);
    if (!ours && !Object.is(after.forms.get(place) ?? null, value)) told.push(`lost on a form: ${place}: ${spelledOut(value)}`);
  }
  for (const [name, cells] of before.inputs) if (JSON.stringify(after.inputs.get(name)) !== JSON.stringify(cells)) told.push(`changed: ${name}`);
  return told;
}
