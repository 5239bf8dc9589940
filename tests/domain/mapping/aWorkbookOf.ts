import { findBlocks } from "../../../src/domain/discovery/findBlocks";
import { candidateOf, type Candidate } from "../../../src/domain/mapping/candidate";
import { sourceText } from "../../../src/domain/mapping/columnSource";
import { proposeMapping, type Answers, type Proposal } from "../../../src/domain/mapping/proposeMapping";
import type { OwnSynonyms } from "../../../src/domain/mapping/synonyms";
import type { Cell } from "../../../src/domain/records/rawTable";

export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** The blocks of sheets given as rows, each beginning at A1; one block a sheet goes by the sheet's name. */
export function candidatesIn(sheets: Sheets): readonly Candidate[] {
  return Object.entries(sheets).flatMap(([sheet, rows]) => {
    const blocks = findBlocks({ sheet, firstRow: 1, firstColumn: 1, rowCount: rows.length, head: rows, tail: [] });
    return blocks.map((block, index) => candidateOf(block, blocks.length === 1 ? sheet : `${sheet}#${index + 1}`, null));
  });
}

export const proposed = (sheets: Sheets, { answers = new Map(), own = new Map() }: { readonly answers?: Answers; readonly own?: OwnSynonyms } = {}): Proposal => proposeMapping(candidatesIn(sheets), { answers, own });

/** A proposal in short: table, block and where each column is read from, with the questions' ids. */
export function inShort({ tables, questions }: Proposal): { readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>; readonly asks: readonly string[] } {
  return {
    tables: Object.fromEntries(tables.map(({ table, candidate, columns }) => [table, { from: candidate.id, ...Object.fromEntries(columns.map(({ key, source }) => [key, sourceText(source)])) }])),
    asks: questions.map(({ id }) => id),
  };
}

/** Rows made by cycling through given cells, a function of the row number where it must differ. */
export const rowsOf = (count: number, cells: readonly (readonly Cell[] | ((row: number) => Cell))[]): readonly (readonly Cell[])[] =>
  Array.from({ length: count }, (_, row) => cells.map((cell) => (typeof cell === "function" ? cell(row) : cell[row % cell.length] ?? null)));
