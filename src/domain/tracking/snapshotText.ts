import type { DataSnapshot, PersonSum, SnapshotRow } from "./dataSnapshot";

/** Characters of a cell that Excel takes without complaint (its limit is 32,767). */
const mostCharacters = 30_000;
const version = "1";

/** A snapshot as cell texts: a head, the people's sums, then the rows, person by number. @example snapshotTexts(snapshot).length // 1 */
export function snapshotTexts({ takenOn, rows, sums }: DataSnapshot): readonly string[] {
  const people = sums.map(({ who }) => who);
  const numberOf = new Map(people.map((who, index) => [who, index]));
  const head = JSON.stringify({ version, takenOn, sums: sums.map(({ who, rows: count, amount }) => [who, count, amount]) });
  const lines = rows.map(({ key, hash, who, amount }) => `${key},${hash},${numberOf.get(who) ?? 0},${amount}`);
  const texts: string[] = [];
  for (let at = 0; at < head.length; at += mostCharacters) texts.push(`h${head.slice(at, at + mostCharacters)}`);
  let open = "";
  for (const line of lines) {
    if (open !== "" && open.length + line.length + 1 > mostCharacters) {
      texts.push(`r${open}`);
      open = "";
    }
    open += open === "" ? line : `;${line}`;
  }
  return open === "" ? texts : [...texts, `r${open}`];
}

/** The snapshot those texts hold; null when they are none of ours, are of a later version or were cut. */
export function readSnapshot(texts: readonly string[]): DataSnapshot | null {
  const head = headOf(texts.filter((text) => text.startsWith("h")).map((text) => text.slice(1)).join(""));
  if (head === null) return null;
  const rows = texts.filter((text) => text.startsWith("r")).flatMap((text) => text.slice(1).split(";")).flatMap((line): readonly SnapshotRow[] => {
    const [key = "", hash = "", person = "", amount = ""] = line.split(",");
    const who = head.sums[Number(person)]?.who;
    return who === undefined || hash === "" ? [] : [{ key, hash, who, amount: Number(amount) }];
  });
  return { ...head, rows };
}

function headOf(text: string): { readonly takenOn: string; readonly sums: readonly PersonSum[] } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || !("version" in value) || value.version !== version || !("takenOn" in value) || typeof value.takenOn !== "string" || !("sums" in value) || !Array.isArray(value.sums)) return null;
  const sums = (value.sums as readonly unknown[]).map((sum): PersonSum | null => {
    const [who, rows, amount] = Array.isArray(sum) ? (sum as readonly unknown[]) : [];
    return typeof who === "string" && typeof rows === "number" && typeof amount === "number" ? { who, rows, amount } : null;
  });
  return sums.every((sum) => sum !== null) ? { takenOn: value.takenOn, sums } : null;
}
