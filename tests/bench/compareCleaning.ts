import { EncodedSource } from "../../src/domain/evaluation/encodeSource";
import { kindsOf } from "../../src/domain/evaluation/kindsOf";
import { IssueList } from "../../src/domain/evaluation/issueList";
import { serialDay } from "../../src/domain/cleaning/calendar";
import type { Cell, RawTable } from "../../src/domain/records/rawTable";
import { median } from "./median";

/** Median milliseconds of alternating runs in one process over the same rows. */
export interface CleaningComparison { readonly spelling: "numbers" | "text"; readonly rows: number; readonly cleaning: number; readonly singlePass: number; readonly ratio: number }

const people = Array.from({ length: 500 }, (_, index) => `E${1000 + index}`);
const products = Array.from({ length: 200 }, (_, index) => `Product ${index}`);
const headers = ["Date", "Employee", "Product", "Quantity", "Amount"] as const;
const first = 45292;

/** Five columns of an export: as Excel holds them, or all as the text a careless paste leaves, with a bad cell in every ten thousand. */
function columnsOf(rows: number, spelling: CleaningComparison["spelling"]): readonly (readonly Cell[])[] {
  let state = 20_240_101;
  const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const columns: Cell[][] = headers.map(() => []);
  for (let row = 0; row < rows; row++) {
    const serial = first + Math.floor(random() * 366);
    const amount = Math.round(random() * 1_000_000) / 100;
    const quantity = 1 + Math.floor(random() * 20);
    const asText = spelling === "text";
    columns[0]?.push(asText ? new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10) : serial);
    columns[1]?.push(people[Math.floor(random() * people.length)] ?? "");
    columns[2]?.push(products[Math.floor(random() * products.length)] ?? "");
    columns[3]?.push(asText ? String(quantity) : quantity);
    columns[4]?.push(row % 10_000 === 77 ? "SIXTY THOUSAND" : asText ? amount.toLocaleString("en-US", { minimumFractionDigits: 2 }) : amount);
  }
  return columns;
}

/** What the program does with them: every column decided, turned into numbers and its bad cells found. */
function clean(columns: readonly (readonly Cell[])[], rows: number): number {
  const table: RawTable = { name: "Sales", sheet: "Sales", firstRow: 2, firstColumn: 1, rowCount: rows, columns: columns.map((cells, position) => ({ header: headers[position] ?? "", position, cells })) };
  const index = new Map(people.map((id, at) => [id, at]));
  const source = new EncodedSource(table, (cell) => index.get(String(cell)) ?? -1, new IssueList());
  const everyRow = new Int32Array(rows);
  for (let row = 0; row < rows; row++) everyRow[row] = row;
  const [days, owners, codes, quantities, amounts] = [source.days(0), source.people(1), kindsOf(source.cells(2), everyRow).kinds, source.numbers(3), source.numbers(4)];
  return checksum(days, owners, codes, quantities, amounts);
}

/** The measure: one loop over the rows that knows the spelling beforehand, and looks for nothing else. */
function singlePass(columns: readonly (readonly Cell[])[], rows: number, spelling: CleaningComparison["spelling"]): number {
  const index = new Map(people.map((id, at) => [id, at]));
  const kinds = new Map<Cell, number>();
  const [dates = [], who = [], what = [], many = [], money = []] = columns;
  const [days, owners, codes, quantities, amounts] = [new Float64Array(rows), new Int32Array(rows), new Int32Array(rows), new Float64Array(rows), new Float64Array(rows)];
  for (let row = 0; row < rows; row++) {
    const [date, amount, product] = [dates[row] ?? null, money[row] ?? null, what[row] ?? null];
    if (spelling === "text") {
      const [year, month, day] = String(date).split("-");
      days[row] = serialDay(Number(year), Number(month), Number(day));
      quantities[row] = Number(many[row]);
      amounts[row] = Number(String(amount).replaceAll(",", ""));
    } else {
      days[row] = typeof date === "number" ? Math.floor(date) : NaN;
      quantities[row] = typeof many[row] === "number" ? Number(many[row]) : NaN;
      amounts[row] = typeof amount === "number" ? amount : NaN;
    }
    owners[row] = index.get(String(who[row])) ?? -1;
    let code = kinds.get(product);
    if (code === undefined) kinds.set(product, (code = kinds.size));
    codes[row] = code;
  }
  return checksum(days, owners, codes, quantities, amounts);
}

/** Both must come to the same, or the comparison would be of two different jobs. */
function checksum(...columns: readonly (Float64Array | Int32Array)[]): number {
  let sum = 0;
  for (const [index, column] of columns.entries()) for (let row = 0; row < column.length; row += 997) sum += (Number.isNaN(column[row] ?? NaN) ? 0 : column[row] ?? 0) * (index + 1);
  return sum;
}

/** @param rows of five columns each. */
export function compareCleaning(rows: number, spelling: CleaningComparison["spelling"], alternations = 7): CleaningComparison {
  const columns = columnsOf(rows, spelling);
  const [ours, plain] = [clean(columns, rows), singlePass(columns, rows, spelling)];
  if (Math.abs(ours - plain) > 1e-6 * Math.abs(plain)) throw new Error(`cleaned to ${ours}, by hand ${plain}: the comparison would be of two different jobs`);
  const timed = (work: () => unknown): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const times = Array.from({ length: alternations }, () => ({ clean: timed(() => clean(columns, rows)), pass: timed(() => singlePass(columns, rows, spelling)) }));
  const [cleaning, passing] = [median(times.map((time) => time.clean)), median(times.map((time) => time.pass))];
  return { spelling, rows, cleaning, singlePass: passing, ratio: cleaning / passing };
}
