import fc from "fast-check";
import type { Cell } from "../../../src/domain/records/rawTable";
import type { Issue } from "../../../src/domain/records/issue";
import { refreshWell } from "../support/aWorkbook";
import { aPastedWorkbook, pasted, type Pasted } from "./aPastedWorkbook";

/** What the tables' columns may be called; the first is the name in `pasted`. */
const names: Readonly<Record<keyof typeof pasted, readonly (readonly string[])[]>> = {
  Staff: [["Staff ID", "Employee number", "工号", "员工编号"], ["Full name", "Name", "姓名", "员工姓名"], ["Department", "Team", "部门", "团队"]],
  Goals: [["Sales rep", "Employee", "姓名", "员工"], ["Metric", "KPI", "指标", "考核指标"], ["Start", "Period start", "开始日期", "期间开始"], ["End", "Period end", "结束日期", "期间结束"], ["Quota", "Target", "目标值", "销售目标"], ["Weighting", "Weight", "权重"]],
  Export: [["Order number", "Order ID", "订单号", "order_no"], ["Order date", "OrderDate", "销售日期", "order_date"], ["Sales rep", "SalesRep", "销售代表", "业务员"], ["Item", "Product", "产品", "商品名称"], ["Unit price", "unit_price", "售价", "单价"], ["Quantity sold", "Qty", "销售数量", "OrderQuantity"]],
};

interface Scores { readonly people: readonly (readonly [name: string, total: number | null])[]; readonly issues: readonly Issue[] }

async function scoresOf(sheets: Pasted): Promise<Scores> {
  const opened = await aPastedWorkbook(sheets);
  try {
    const { scored, issues } = await refreshWell(opened.workbook, { locale: "en-US" });
    return { people: scored.evaluation.people.map(({ employee, total }) => [employee.name, total] as const), issues };
  } finally {
    opened.close();
  }
}

/** A sheet with its columns in another order and under other names. */
const rearranged = (rows: readonly (readonly Cell[])[], order: readonly number[], headers: readonly string[]): readonly (readonly Cell[])[] =>
  rows.map((cells, row) => order.map((column) => (row === 0 ? headers[column] ?? "" : cells[column] ?? "")));

const arrangement = (sheet: keyof typeof pasted) => {
  const columns = names[sheet];
  return fc.tuple(fc.shuffledSubarray(columns.map((_, index) => index), { minLength: columns.length }), fc.tuple(...columns.map((choices) => fc.constantFrom(...choices))));
};

it("a workbook with its columns shuffled and its headers renamed, in either language, gives the same scores", async () => {
  const { people: expected } = await scoresOf(pasted);
  expect(expected.every(([, total]) => total !== null)).toBe(true);
  await fc.assert(
    fc.asyncProperty(arrangement("Staff"), arrangement("Goals"), arrangement("Export"), async (staff, goals, sales) => {
      const { people } = await scoresOf({ Staff: rearranged(pasted.Staff, ...staff), Goals: rearranged(pasted.Goals, ...goals), Export: rearranged(pasted.Export, ...sales) });
      expect(people).toEqual(expected);
    }),
    { numRuns: 25 },
  );
}, 120_000);

/** Columns of Export that a score needs, with what junk in them is called. */
const junkColumns = [[1, "cell-not-a-date"], [4, "cell-not-a-number"], [5, "cell-not-a-number"]] as const;

it("a cell replaced by junk is one finding at that cell, and changes nobody's score but theirs", async () => {
  const { people: expected, issues: before } = await scoresOf(pasted);
  const texts = (issues: readonly Issue[]): readonly string[] => issues.map(({ kind, place, found }) => `${kind} ${place?.address ?? ""} ${found ?? ""}`);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: pasted.Export.length - 1 }), fc.constantFrom(...junkColumns), fc.constantFrom("SIXTY THOUSAND", "soon", "5-7", "12 kg", "#REF!", "see note", "??"), async (row, [column, kind], junk) => {
      const edited = pasted.Export.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? junk : cell)) : cells));
      const { people, issues } = await scoresOf({ ...pasted, Export: edited });
      const address = `${"ABCDEF"[column] ?? ""}${row + 1}`;
      const fresh = texts(issues).filter((text) => !texts(before).includes(text));
      expect(fresh).toEqual([`${kind} ${address} ${junk}`]);
      const whose = String(pasted.Export[row]?.[2]);
      expect(people.filter(([name]) => name !== whose)).toEqual(expected.filter(([name]) => name !== whose));
      const [now, then] = [people, expected].map((all) => all.find(([name]) => name === whose)?.[1] ?? NaN);
      expect(now).toBeLessThan(then ?? NaN);
    }),
    { numRuns: 25 },
  );
}, 120_000);
