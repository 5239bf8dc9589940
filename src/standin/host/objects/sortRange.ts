import { areaAddress, bodyOf, type Place } from "../address";
import { HostError, invalidArgument } from "../hostError";
import { asList, asNumber, asRecord, type Arguments, type HostContext } from "../hostObject";

/** Fields of a sort, as Office.js gives them. */
export const sortFields = (value: unknown): readonly { readonly column: number; readonly ascending: boolean }[] =>
  asList(value).map((field) => {
    const { key, ascending } = asRecord(field);
    return { column: asNumber(key), ascending: ascending !== false };
  });

/** Sorting a range is supported where the range is the data of a table, which is all the add-in's users sort. */
export function sortTableRange({ model }: HostContext, { sheet, area }: Place, args: Arguments): null {
  const table = sheet.tables.find((one) => areaAddress(bodyOf(one)) === areaAddress(area));
  if (!table) throw new HostError("UnsupportedOperation", "Only the data of a table can be sorted here.");
  const fields = sortFields(args.values[0]);
  if (fields.some(({ column }) => column < 0 || column >= area.columns)) throw invalidArgument();
  model.sortTable(table, fields);
  return null;
}
