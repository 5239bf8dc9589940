import type { DataSnapshot } from "../../domain/tracking/dataSnapshot";
import { readSnapshot, snapshotTexts } from "../../domain/tracking/snapshotText";
import type { Locale } from "../../domain/locale";
import type { TableContent } from "../ports/workbookPort";
import type { OutputTable } from "./outputTable";
import { rememberedTable, rememberedTexts } from "./rememberedText";

/** DataSnapshot: the data as this refresh saw it, so that the next one can say what has changed. */
export const snapshotTable = (snapshot: DataSnapshot, locale: Locale): OutputTable => rememberedTable("DataSnapshot", snapshotTexts(snapshot), locale);

/** The snapshot an earlier refresh left; null where there is none, or none that can be read. */
export function snapshotIn(tables: readonly TableContent[]): DataSnapshot | null {
  const texts = rememberedTexts("DataSnapshot", tables);
  return texts === null ? null : readSnapshot(texts);
}
