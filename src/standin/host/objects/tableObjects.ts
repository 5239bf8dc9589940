import type { ColumnFilter, FilterTest, Rect, SheetModel, TableModel } from "../../model/workbookModel";
import { bodyOf, type Place } from "../address";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { asFlag, asList, asRecord, asText, HostObject, type Answer, type Arguments, type HostContext } from "../hostObject";
import { placeArgument } from "./rangeObject";
import { sortFields } from "./sortRange";

/** Tables of the workbook or of one sheet: Excel's `TableCollection`. */
export function tableCollection(context: HostContext, list: () => readonly TableModel[], home: SheetModel | null): HostObject {
  const find = (key: string): TableModel | null => list().find(({ name, id }) => name.toLowerCase() === key.toLowerCase() || id === key) ?? null;
  const need = (key: string): HostObject => {
    const table = find(key);
    if (table === null) throw itemNotFound();
    return context.table(table);
  };
  return new HostObject("TableCollection", {
    properties: { Count: { get: () => list().length } },
    items: () => list().map((table) => context.table(table)),
    indexer: (args) => need(args.text(0)),
    methods: {
      GetCount: () => list().length,
      GetItem: (args) => need(args.text(0)),
      GetItemOrNullObject: (args) => {
        const table = find(args.text(0));
        return table === null ? null : context.table(table);
      },
      GetItemAt: (args) => {
        const table = list()[args.integer(0)];
        if (!table) throw itemNotFound();
        return context.table(table);
      },
      Add: (args) => {
        const place = placeArgument(context, home ?? context.model.activeSheet, args.values[0]);
        return context.table(place.sheet.addTable(place.area, args.flag(1, false)));
      },
    },
  });
}

/** One table: Excel's `Table`. */
export function tableObject(context: HostContext, table: TableModel): HostObject {
  const { model } = context;
  const { sheet } = table;
  const range = (area: Rect): HostObject => context.range({ sheet, area });
  const columns = (): HostObject => columnCollection(context, table);
  return new HostObject("Table", {
    alive: () => {
      if (model.table(table.id) !== table) throw itemNotFound();
    },
    properties: {
      Id: { get: () => table.id },
      Name: { get: () => table.name, set: (value) => model.renameTable(table, asText(value)) },
      Style: { get: () => table.style ?? "", set: (value) => model.setTableOptions(table, { style: asText(value) }) },
      ShowHeaders: { get: () => table.showHeaders, set: (value) => model.setTableOptions(table, { showHeaders: asFlag(value) }) },
      ShowTotals: { get: () => table.showTotals, set: (value) => model.setTableOptions(table, { showTotals: asFlag(value) }) },
      ShowBandedRows: { get: () => table.showBandedRows, set: (value) => model.setTableOptions(table, { showBandedRows: asFlag(value) }) },
      ShowFilterButton: { get: () => table.showFilterButton, set: (value) => model.setTableOptions(table, { showFilterButton: asFlag(value) }) },
    },
    children: {
      Worksheet: () => context.worksheet(sheet),
      Columns: columns,
      Rows: () => rowCollection(context, table),
      AutoFilter: () => autoFilter(context, table),
      Sort: () =>
        new HostObject("TableSort", {
          properties: { Fields: { get: () => [] } },
          methods: {
            Apply: (args) => model.sortTable(table, sortFields(args.values[0])),
          },
        }),
    },
    methods: {
      GetRange: () => range(table.area),
      GetHeaderRowRange: () => {
        if (!table.showHeaders) throw itemNotFound();
        return range({ ...table.area, rows: 1 });
      },
      GetDataBodyRange: () => range(bodyOf(table)),
      GetTotalRowRange: () => {
        if (!table.showTotals) throw itemNotFound();
        return range({ ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 });
      },
      Resize: (args) => model.resizeTable(table, onTheSheet(context, sheet, args.values[0]).area),
      ClearFilters: () => model.filterTable(table, []),
      ConvertToRange: () => {
        const { area } = table;
        model.convertToRange(table);
        return range(area);
      },
      Delete: () => model.deleteTable(table),
      ReapplyFilters: () => model.filterTable(table, table.filters),
    },
  });
}

function onTheSheet(context: HostContext, sheet: SheetModel, value: unknown): Place {
  const place = placeArgument(context, sheet, value);
  if (place.sheet !== sheet) throw invalidArgument("another sheet");
  return place;
}

function columnCollection(context: HostContext, table: TableModel): HostObject {
  const at = (index: number): HostObject => {
    if (table.columns[index] === undefined) throw itemNotFound();
    return columnObject(context, table, table.columns[index].id);
  };
  const find = (key: unknown): number => table.columns.findIndex(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());
  return new HostObject("TableColumnCollection", {
    properties: { Count: { get: () => table.columns.length } },
    items: () => table.columns.map((_, index) => at(index)),
    indexer: (args) => at(find(args.values[0])),
    methods: {
      GetCount: () => table.columns.length,
      GetItem: (args) => at(find(args.values[0])),
      GetItemAt: (args) => at(args.integer(0)),
      GetItemOrNullObject: (args) => {
        const index = find(args.values[0]);
        return index < 0 ? null : at(index);
      },
    },
  });
}

function columnObject(context: HostContext, table: TableModel, id: number): HostObject {
  const index = (): number => {
    const found = table.columns.findIndex((column) => column.id === id);
    if (found < 0) throw itemNotFound();
    return found;
  };
  const { sheet } = table;
  const area = (rows: Rect): Rect => ({ ...rows, column: table.area.column + index(), columns: 1 });
  return new HostObject("TableColumn", {
    alive: () => void index(),
    properties: {
      Id: { get: () => id },
      Index: { get: () => index() },
      Name: { get: () => table.columns[index()]?.name ?? "", set: (value) => sheet.enter(area({ ...table.area, rows: 1 }), [[`'${asText(value)}`]]) },
      Values: { get: () => Array.from({ length: table.area.rows }, (_, row) => [sheet.value(table.area.row + row, table.area.column + index())]), heavy: true },
    },
    methods: {
      GetRange: () => context.range({ sheet, area: area(table.area) }),
      GetDataBodyRange: () => context.range({ sheet, area: area(bodyOf(table)) }),
      GetHeaderRowRange: () => context.range({ sheet, area: area({ ...table.area, rows: 1 }) }),
      Delete: () => sheet.deleteCells(area(table.area), "Left"),
    },
    children: {
      Filter: () => {
        const apply = (filter: ColumnFilter | null): void => {
          const others = table.filters.filter(({ column }) => column !== index());
          context.model.filterTable(table, filter === null ? others : [...others, filter]);
        };
        const custom = (criteria: readonly unknown[], operator: unknown): ColumnFilter => ({ column: index(), tests: criteria.map(testOf), join: operator === "Or" ? "Or" : "And" });
        return new HostObject("Filter", {
          properties: { Criteria: { get: () => criteriaOf(table, index()) } },
          methods: {
            ApplyValuesFilter: (args) => apply({ column: index(), values: asList(args.values[0]).map(String) }),
            ApplyCustomFilter: (args) => apply(custom([args.text(0), ...(args.optionalText(1) === null ? [] : [args.text(1)])], args.choice(2, ["And", "Or"], "And"))),
            Apply: (args) => {
              const criteria = asRecord(args.values[0]);
              if (criteria.filterOn === "Custom") apply(custom([criteria.criterion1, criteria.criterion2].filter((one) => one !== null && one !== undefined), criteria.operator));
              else apply({ column: index(), values: valuesOf(criteria) });
            },
            Clear: () => apply(null),
          },
        });
      },
    },
  });
}

/** A criterion of a custom filter, such as ">=45292". Those with text (wildcards, "contains") are refused rather than half applied. */
function testOf(criterion: unknown): FilterTest {
  const match = /^(>=|<=|<>|>|<|=)?(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/i.exec(typeof criterion === "string" ? criterion : "");
  const operator = operators.find((one) => one === (match?.[1] ?? "="));
  if (match === null || operator === undefined) throw new HostError("UnsupportedOperation", "Only comparisons with numbers are supported here.");
  return { operator, value: Number(match[2]) };
}

const operators: readonly FilterTest["operator"][] = ["=", "<>", ">", ">=", "<", "<="];

/** Filters by colour, icon, top items and the like are refused rather than half applied. */
function valuesOf(criteria: Readonly<Record<string, unknown>>): readonly string[] {
  if (criteria.filterOn !== "Values" || !Array.isArray(criteria.values)) throw new HostError("UnsupportedOperation", "Only filters by value are supported here.");
  return criteria.values.map(String);
}

const criteriaOf = (table: TableModel, index: number): Readonly<Record<string, unknown>> | null => {
  const filter: ColumnFilter | undefined = table.filters.find(({ column }) => column === index);
  const none = { values: null, criterion1: null, criterion2: null, color: null, operator: null, dynamicCriteria: null, icon: null, subField: null };
  if (filter === undefined) return null;
  if ("values" in filter) return { ...none, filterOn: "Values", values: filter.values };
  const [first, second] = filter.tests.map(({ operator, value }) => `${operator}${value}`);
  return { ...none, filterOn: "Custom", criterion1: first ?? null, criterion2: second ?? null, operator: filter.join };
};

function autoFilter(context: HostContext, table: TableModel): HostObject {
  return new HostObject("AutoFilter", {
    properties: {
      Enabled: { get: () => table.showFilterButton },
      IsDataFiltered: { get: () => table.filters.length > 0 },
      Criteria: { get: () => table.columns.map((_, index) => criteriaOf(table, index)) },
    },
    methods: {
      ClearCriteria: () => context.model.filterTable(table, []),
      GetRange: () => context.range({ sheet: table.sheet, area: table.area }),
    },
  });
}

function rowCollection(context: HostContext, table: TableModel): HostObject {
  const { sheet } = table;
  const row = (index: number): HostObject => {
    const body = bodyOf(table);
    if (index < 0 || index >= body.rows) throw itemNotFound();
    const area = { ...body, row: body.row + index, rows: 1 };
    return new HostObject("TableRow", {
      properties: { Index: { get: () => index } },
      methods: { GetRange: () => context.range({ sheet, area }), Delete: () => sheet.deleteCells(area, "Up") },
    });
  };
  return new HostObject("TableRowCollection", {
    properties: { Count: { get: () => bodyOf(table).rows } },
    items: () => Array.from({ length: bodyOf(table).rows }, (_, index) => row(index)),
    methods: {
      GetCount: () => bodyOf(table).rows,
      GetItemAt: (args) => row(args.integer(0)),
      Add: (args) => addRows(context, table, args),
    },
  });
}

function addRows(context: HostContext, table: TableModel, args: Arguments): Answer {
  const { sheet } = table;
  const given = args.values[1];
  const rows = Array.isArray(given) ? given.map((cells) => asList(cells) as readonly (string | number | boolean | null)[]) : [table.columns.map(() => null)];
  const body = bodyOf(table);
  const at = args.values[0] === null || args.values[0] === undefined ? body.rows : args.integer(0);
  const area = { ...body, row: body.row + at, rows: rows.length };
  sheet.insertCells(area, "Down");
  if (at === body.rows) context.model.resizeTable(table, { ...table.area, rows: table.area.rows + rows.length });
  sheet.enter(area, rows);
  return new HostObject("TableRow", { properties: { Index: { get: () => at } }, methods: { GetRange: () => context.range({ sheet, area }) } });
}

