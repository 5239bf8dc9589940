import type { Locale } from "../../../domain/locale";
import type { Result } from "../../../domain/result";
import { standinWords } from "../../../i18n/standin";
import type { FileError, Loss } from "../../files";
import { createHost } from "../../host";
import { createWorkbook, type WorkbookModel } from "../../model";
import { fillModel } from "./fillModel";
import { WorkbookSession } from "./workbookSession";

/** A workbook open in the page. `losses`: what a downloaded copy would lack of the opened file. */
export interface Book {
  readonly session: WorkbookSession;
  readonly fileName: string;
  readonly losses: readonly Loss[];
}

// The calculation engine, the file reader and the sample are loaded when they are needed: the window comes first.
const loadCalculator = async () => (await import("../../calculation/pageCalculator")).createCalculator();

const bookOf = (model: WorkbookModel, fileName: string, losses: readonly Loss[] = []): Book =>
  ({ session: new WorkbookSession(model, createHost(model)), fileName, losses });

/** An empty workbook with one sheet. */
export async function openEmptyBook(locale: Locale): Promise<Book> {
  const name = standinWords(locale).emptyName;
  return bookOf(createWorkbook({ name, calculator: await loadCalculator() }), name);
}

/** The sample company. */
export async function openSampleBook(locale: Locale): Promise<Book> {
  const name = standinWords(locale).sampleName;
  const [calculator, { generateSample }] = await Promise.all([loadCalculator(), import("../../../app/sample/generateSample")]);
  const model = createWorkbook({ name, calculator });
  fillModel(model, generateSample({ locale }).tables);
  return bookOf(model, name);
}

/** A file from the person's disk, read in the page and never sent anywhere. */
export async function openFileBook(file: File): Promise<Result<Book, FileError>> {
  const [calculator, { readWorkbook }, bytes] = await Promise.all([loadCalculator(), import("../../files"), file.arrayBuffer()]);
  const read = await readWorkbook(new Uint8Array(bytes), { calculator, name: file.name });
  if (!read.ok) return read;
  return { ok: true, value: bookOf(read.value.model, file.name, read.value.losses) };
}

/** Hands the workbook to the browser as a download; the opened file itself is never touched. */
export async function downloadBook({ session, fileName }: Book): Promise<void> {
  const { writeWorkbook } = await import("../../files");
  const bytes = await writeWorkbook(session.model);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = /\.xlsx$/i.test(fileName) ? fileName : `${fileName.replace(/\.[^.]*$/, "")}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
