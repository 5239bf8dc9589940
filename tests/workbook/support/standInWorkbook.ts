import { createCalculator } from "../../../src/standin/calculation/nodeCalculator";
import { createHost, type Host } from "../../../src/standin/host";
import { createWorkbook } from "../../../src/standin/model";
import { loadOfficeInNode } from "../../../src/standin/runtime";
import type { SheetModel, WorkbookModel } from "../../../src/standin/model/workbookModel";
import { createExcelWorkbook } from "../../../src/workbook";
import type { PortUnderTest } from "../portContract";

/** What happens to the n-th request (counted from 1): nothing of it is done and Excel says so, its answer gets lost after it was done, or there is never one. */
export interface Fault { readonly request: number; readonly kind: "refused" | "answer-lost" | "silence" }

export interface StandIn extends PortUnderTest { readonly model: WorkbookModel; readonly host: Host; readonly requests: () => number; readonly silenced: Promise<"silenced"> }

/** The port over the stand-in, on a workbook given or new. */
export async function standIn(given: WorkbookModel | null = null, fault: Fault | null = null): Promise<StandIn> {
  const model = given ?? createWorkbook({ calculator: await createCalculator() });
  const host = createHost(model);
  let requests = 0;
  let silence = (_: "silenced"): void => undefined;
  const silenced = new Promise<"silenced">((resolve) => { silence = resolve; });
  const failure = (requestText: string): string =>
    JSON.stringify({ id: (JSON.parse(requestText) as { readonly id: unknown }).id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [], Error: { Code: "GeneralException", Message: "injected", ActionIndex: 0, Location: "" } }) } });
  const faulty: Host = {
    ...host,
    handle: async (requestText) => {
      requests += 1;
      if (requests !== fault?.request) return host.handle(requestText);
      if (fault.kind === "silence") {
        silence("silenced");
        return new Promise<string>(() => undefined);
      }
      if (fault.kind === "answer-lost") await host.handle(requestText);
      return failure(requestText);
    },
  };
  const office = await loadOfficeInNode(faulty);
  const sheet = (name: string): SheetModel => {
    const found = model.sheet(name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    model,
    host,
    requests: () => requests,
    silenced,
    port: createExcelWorkbook({ run: office.run, contentLanguage: null, watchdogSeconds: Infinity, wait: () => Promise.resolve() }),
    type: (name, row, column, cells) => sheet(name).enter({ row: row - 1, column: column - 1, rows: cells.length, columns: cells[0]?.length ?? 0 }, cells),
    cell: (name, row, column) => sheet(name).value(row - 1, column - 1),
    addSheet: (name) => { model.addSheet(name); },
    protect: (name) => sheet(name).protect({ password: false, options: {} }),
    hiddenRows: (name) => Array.from({ length: 20 }, (_, row) => row).filter((row) => sheet(name).rowHidden(row)).map((row) => row + 1),
    selected: () => ({ sheet: model.activeSheet.name, row: model.selection.row + 1, column: model.selection.column + 1 }),
    filter: (name, column, values) => {
      const table = model.table(name);
      if (table) model.filterTable(table, [{ column, values }]);
    },
    close: () => office.dispose(),
  };
}

/** Everything a person could see of a workbook, to compare before and after. */
export const picture = (model: WorkbookModel): unknown =>
  model.sheets.map((sheet) => {
    const used = sheet.usedRect(true);
    const cells: unknown[] = [];
    for (let row = 0; used && row < used.row + used.rows; row += 1) for (let column = 0; column < used.column + used.columns; column += 1) cells.push([row, column, sheet.formula(row, column) ?? sheet.value(row, column), sheet.style(row, column).numberFormat ?? null, sheet.rowHidden(row)]);
    return { name: sheet.name, visibility: sheet.visibility, cells: cells.filter((cell) => Array.isArray(cell) && cell[2] !== null), tables: sheet.tables.map(({ name, area, columns, filters }) => ({ name, area, columns: columns.map((column) => column.name), filters })), validations: sheet.validations.length, colours: sheet.conditionalFormats.length, page: sheet.page, merges: sheet.merges };
  });
