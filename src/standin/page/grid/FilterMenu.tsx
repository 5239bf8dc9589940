import { Button, Checkbox, Divider, Input, Popover, PopoverSurface } from "@fluentui/react-components";
import { ArrowSortDownLinesRegular, ArrowSortUpLinesRegular, FilterDismissRegular, SearchRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { passesFilter } from "../../model/passesFilter";
import type { ColumnFilter, TableModel } from "../../model/workbookModel";
import type { StandinWords } from "../../../i18n/standin";

interface FilterMenuProps {
  readonly table: TableModel;
  readonly column: number;
  readonly at: { readonly x: number; readonly y: number };
  readonly words: StandinWords;
  readonly onFilter: (values: readonly string[] | null) => void;
  readonly onSort: (ascending: boolean) => void;
  readonly onClose: () => void;
}

const listed = 200;

/** Texts shown in one column of a table, each once, in order; blanks last. @param only those that a filter lets be seen. */
function textsOf(table: TableModel, column: number, only: ColumnFilter | null = null): readonly string[] {
  const from = table.area.row + (table.showHeaders ? 1 : 0);
  const to = table.area.row + table.area.rows - (table.showTotals ? 1 : 0);
  const texts = new Map<string, number | null>();
  for (let row = from; row < to; row += 1) {
    const value = table.sheet.value(row, table.area.column + column);
    const text = value === null ? "" : table.sheet.text(row, table.area.column + column);
    if (only !== null && !passesFilter(only, value, text)) continue;
    if (!texts.has(text)) texts.set(text, typeof value === "number" ? value : null);
  }
  return [...texts]
    .sort(([a, x], [b, y]) => {
      if ((a === "") !== (b === "")) return a === "" ? 1 : -1;
      if (x !== null && y !== null) return x - y;
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      return a.localeCompare(b);
    })
    .map(([text]) => text);
}

/** Sort and filter of one table column. */
export function FilterMenu({ table, column, at, words, onFilter, onSort, onClose }: FilterMenuProps) {
  const texts = useMemo(() => textsOf(table, column), [table, column]);
  const filtered = table.filters.find((each) => each.column === column);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(filtered === undefined ? texts : "values" in filtered ? filtered.values : textsOf(table, column, filtered)));
  const [wanted, setWanted] = useState("");
  const matching = texts.filter((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));
  const allChosen = matching.every((text) => chosen.has(text));
  const toggle = (texts: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const text of texts) {
      if (on) next.add(text);
      else next.delete(text);
    }
    setChosen(next);
  };
  const apply = (): void => {
    const values = wanted.trim() === "" ? texts.filter((text) => chosen.has(text)) : matching.filter((text) => chosen.has(text));
    onFilter(values.length === texts.length ? null : values);
  };
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Popover open trapFocus positioning={{ target, position: "below", align: "start", fallbackPositions: ["after", "above"] }} onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <PopoverSurface aria-label={words.filterOf({ column: table.columns[column]?.name ?? "" })} data-testid="filter-menu"
        style={{ width: 264, padding: 8, display: "flex", flexDirection: "column", gap: 4 }}>
        <Button appearance="subtle" icon={<ArrowSortUpLinesRegular />} style={{ justifyContent: "flex-start" }} onClick={() => onSort(true)}>{words.sortAscending}</Button>
        <Button appearance="subtle" icon={<ArrowSortDownLinesRegular />} style={{ justifyContent: "flex-start" }} onClick={() => onSort(false)}>{words.sortDescending}</Button>
        <Button appearance="subtle" icon={<FilterDismissRegular />} style={{ justifyContent: "flex-start" }} disabled={filtered === undefined} onClick={() => onFilter(null)}>{words.clearFilter}</Button>
        <Divider style={{ flexGrow: 0 }} />
        <Input contentBefore={<SearchRegular />} aria-label={words.search} placeholder={words.search} value={wanted} onChange={(_, { value }) => setWanted(value)}
          onKeyDown={(event) => { if (event.key === "Enter") apply(); }} />
        <div style={{ maxHeight: 210, overflowY: "auto", display: "flex", flexDirection: "column" }}>
          <Checkbox label={words.selectAll} checked={allChosen ? true : matching.some((text) => chosen.has(text)) ? "mixed" : false} onChange={(_, { checked }) => toggle(matching, checked === true)} />
          {matching.slice(0, listed).map((text) => (
            <Checkbox key={text} label={text === "" ? words.blanks : text} checked={chosen.has(text)} onChange={(_, { checked }) => toggle([text], checked === true)} />
          ))}
          {matching.length > listed ? <span style={{ padding: 8, fontSize: 12 }}>{words.moreValues({ count: matching.length - listed })}</span> : null}
        </div>
        <div style={{ display: "flex", justifyContent: "flex-end", gap: 8, paddingTop: 4 }}>
          <Button appearance="primary" disabled={!matching.some((text) => chosen.has(text))} onClick={apply}>{words.apply}</Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
