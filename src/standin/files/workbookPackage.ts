import { strFromU8, unzipSync } from "fflate";
import { err, ok, type Result } from "../../domain/result";
import type { FileError } from "./loss";
import { descendants, xmlTree, type XmlElement } from "./xmlTree";

/** The parts of an .xlsx file by path without a leading slash. */
export type Parts = Readonly<Record<string, Uint8Array>>;
/** A relationship; `target` is a path in the package, or the address itself when `external`. `type` is its last word. */
export interface Relationship { readonly id: string; readonly type: string; readonly target: string; readonly external: boolean }
/** One sheet of the workbook in tab order; `rels` are those of its part. */
export interface SheetPart { readonly name: string; readonly state: string; readonly path: string; readonly source: string; readonly rels: readonly Relationship[] }

export interface WorkbookPackage {
  readonly parts: Parts;
  readonly workbook: XmlElement;
  readonly workbookPath: string;
  readonly rels: readonly Relationship[];
  /** Worksheets only; chart sheets and the like are counted in `otherSheets`. */
  readonly sheets: readonly SheetPart[];
  readonly otherSheets: readonly string[];
}

/** Text of a part without namespace prefixes on the main vocabulary, which some programs put everywhere. */
export function partText(parts: Parts, path: string): string | null {
  const bytes = parts[path];
  if (bytes === undefined) return null;
  const text = strFromU8(bytes);
  const prefix = /<([A-Za-z]\w*):(?:workbook|worksheet|sst|styleSheet|table)[\s>]/.exec(text.slice(0, 2000))?.[1];
  if (prefix === undefined) return text;
  return text.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</").replace(`xmlns:${prefix}=`, "xmlns=");
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Relationships of a part; none when it has no .rels file. */
export function relationshipsOf(parts: Parts, path: string): readonly Relationship[] {
  const folder = folderOf(path);
  const source = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  if (source === null) return [];
  return descendants(xmlTree(source), "Relationship").map(({ attributes: { Id, Type, Target, TargetMode } }) => {
    const external = TargetMode === "External";
    return { id: Id ?? "", type: (Type ?? "").split("/").at(-1) ?? "", target: external ? Target ?? "" : resolve(folder, Target ?? ""), external };
  });
}

/** A compound file is an encrypted .xlsx when it has the stream that says so (its name is UTF-16), else an old .xls. */
function compoundFileError(bytes: Uint8Array): FileError {
  const wanted = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();
  for (let start = 0; start + wanted.length <= bytes.length; start += 128) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return { kind: "encrypted" };
  }
  return { kind: "old-format" };
}

const idOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

/**
 * Takes an .xlsx file apart. Errors: `encrypted` (a password is needed), `old-format` (.xls), `not-a-workbook`
 * (anything else), `damaged` (it says it is a workbook and cannot be read).
 */
export function openPackage(bytes: Uint8Array): Result<WorkbookPackage, FileError> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return err(compoundFileError(bytes));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return err({ kind: "not-a-workbook" });
  try {
    const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path.replace(/^\/+/, "").replaceAll("\\", "/"), part]));
    const workbookPath = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.target;
    if (workbookPath === undefined || !/\.xml$/i.test(workbookPath)) return err({ kind: "not-a-workbook" });
    const source = partText(parts, workbookPath);
    if (source === null) return err({ kind: "damaged" });
    const workbook = xmlTree(source);
    if (workbook.name !== "workbook") return err({ kind: "not-a-workbook" });
    const rels = relationshipsOf(parts, workbookPath);
    const sheets: SheetPart[] = [];
    const otherSheets: string[] = [];
    for (const { attributes } of descendants(workbook, "sheet")) {
      const rel = rels.find(({ id }) => id === idOf(attributes));
      const text = rel === undefined ? null : partText(parts, rel.target);
      if (rel === undefined || text === null) return err({ kind: "damaged" });
      const name = attributes["name"] ?? "";
      if (rel.type !== "worksheet") otherSheets.push(name);
      else sheets.push({ name, state: attributes["state"] ?? "visible", path: rel.target, source: text, rels: relationshipsOf(parts, rel.target) });
    }
    return sheets.length === 0 ? err({ kind: "damaged" }) : ok({ parts, workbook, workbookPath, rels, sheets, otherSheets });
  } catch {
    // Whatever fails while a zip or its XML is taken apart means that the bytes are not what they claim to be.
    return err({ kind: "damaged" });
  }
}
