import type { Locale } from "../../domain/locale";
import type { ScoreMemory } from "../../domain/tracking/scoreMemory";
import { readScoreMemory, scoreMemoryTexts } from "../../domain/tracking/scoreMemoryText";
import type { TableContent } from "../ports/workbookPort";
import type { OutputTable } from "./outputTable";
import { rememberedTable, rememberedTexts } from "./rememberedText";

/** ScoreSnapshot: what the scores stood on, so that the next refresh can say why they have changed. */
export const scoreSnapshotTable = (memory: ScoreMemory, locale: Locale): OutputTable => rememberedTable("ScoreSnapshot", scoreMemoryTexts(memory), locale);

/** What an earlier refresh remembered; null where there is nothing, or nothing that can be read. */
export function scoreMemoryIn(tables: readonly TableContent[]): ScoreMemory | null {
  const texts = rememberedTexts("ScoreSnapshot", tables);
  return texts === null ? null : readScoreMemory(texts);
}
