import { act, fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { CheckedText } from "../../src/app/feedback/wordingOf";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

async function openAnn(tab: string): Promise<void> {
  fireEvent.click(screen.getByRole("tab", { name: tab }));
  await act(() => Promise.resolve());
  await press(/Ann Bell/);
}

const text = "You were lazy, <b>always</b>.";
const wording: CheckedText = {
  text,
  findings: [
    { from: 9, to: 13, words: "lazy", rule: "trait", reason: "It labels the person.", better: "Say what was done." },
    { from: 18, to: 24, words: "always", rule: "absolute", reason: "One counter-example is enough.", better: "Say how often." },
    { from: 0, to: 0, words: "", rule: "too-short", reason: "Too short.", better: "Three sentences." },
  ],
};
const followUpWith = (person: Parameters<typeof aPerson>[0]) => fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson(person)] }), false)] });

describe("feedback on a person's page", () => {
  it("has each drafted sentence lead to its own rows", async () => {
    const followUp = followUpWith({ askForObservation: true });
    const container = await show(followUp);
    await openAnn("People");
    await press("P7 is 3 days late.");
    await press("Sales amount came nearest.");
    expect(followUp.revealed).toEqual([{ kind: "address", sheet: "Sales", address: "S3" }, { kind: "address", sheet: "Sales", address: "S1" }]);
    expect(screen.getByText(/Add one thing you saw yourself/)).toBeTruthy();
    expect(await faults(container)).toEqual([]);
  });

  it("marks what was found in the manager's text as it is, with reason and better form, and leads to the cell", async () => {
    const followUp = followUpWith({ wording });
    const container = await show(followUp);
    await openAnn("People");
    const card = screen.getByRole("region", { name: "Wording of your text" });
    const marks = [...card.querySelectorAll("mark")];
    expect(marks.map((mark) => mark.firstChild?.textContent)).toEqual(["lazy", "always"]);
    for (const mark of marks) expect(document.getElementById(mark.getAttribute("aria-describedby") ?? "")?.textContent).toContain(mark.firstChild?.textContent ?? "?");
    expect(card.querySelector("b")).toBeNull();
    const findings = within(card).getAllByRole("listitem").map((item) => item.textContent);
    expect(findings[0]).toBe("“lazy” · Trait or labelWhy: It labels the person.Better: Say what was done.");
    expect(findings[2]).toContain("The text as a whole · Too short");
    expect(await faults(container)).toEqual([]);
    await press("Open your text");
    expect(followUp.revealed).toEqual([{ kind: "address", sheet: "Sales", address: "A4" }]);
  });

  it("speaks Chinese, says when there is nothing to point out, and shows nothing while names are hidden", async () => {
    const container = await show(followUpWith({ wording: { text: "写得很好", findings: [] } }), "zh-CN");
    await openAnn("人员");
    expect(screen.getByText("您写的内容没有要提示的。")).toBeTruthy();
    expect(await faults(container)).toEqual([]);
    await press("隐藏姓名和得分");
    expect(screen.queryByText("写得很好")).toBeNull();
    expect(screen.queryByRole("button", { name: "Sales amount came nearest." })).toBeNull();
  });

  it("has no card while nothing is written", async () => {
    await show(followUpWith({}));
    await openAnn("People");
    expect(screen.queryByRole("region", { name: "Wording of your text" })).toBeNull();
  });
});
