import { isNothing } from "../../../src/domain/cleaning/blankText";

describe("nothing written", () => {
  it.each([
    null, undefined, "", " ", "\t", "　", "\u00a0", " ".repeat(60), "-", "–", "—", "--", "NA", "na", "N/A", "n/a", " N/A ", "n.a.", "NULL", "null", "None", "nil", "NIL", "(blank)", "#N/A", "无", "暂无", "空", "/",
    "Ｎ／Ａ", "－", "（blank）", "　无　", "——",
  ])("%p", (cell) => expect(isNothing(cell)).toBe(true));
  it.each([0, -1, 1, true, false, NaN, "0", "no", "nap", "Nancy", "N/A 5", "无锡", "空调", "-5", "5-", "//", "not applicable", "#REF!", "none of these, thank you very much"])("not %p", (cell) => expect(isNothing(cell)).toBe(false));
});
