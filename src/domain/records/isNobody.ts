import { normalText } from "./normalText";

/** What stands in a column of people where a row is nobody's. Source: exports of trackers and CRMs in both languages. */
const nobody: ReadonlySet<string> = new Set(["unassigned", "(unassigned)", "not assigned", "unknown", "no owner", "nobody", "no one", "tba", "tbc", "house account", "未分配", "未指派", "待分配", "待定", "未知", "无人", "公海"]);

/** A word for nobody where a name would stand. Such rows belong to nobody and are reported. @example isNobody("Unassigned") // true */
export const isNobody = (text: string): boolean => nobody.has(normalText(text));
