import { screen } from "@testing-library/react";
import axe from "axe-core";
import type { TodayStep } from "../../src/app/today/stepsOf";
import { day } from "../../src/domain/units";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const cellOf = (address: string) => ({ kind: "address", sheet: "Improvement plan", address }) as const;
const aStep = (overrides: Partial<TodayStep> = {}): TodayStep => ({ kind: "check", personId: "E1", about: "Sales amount", check: 1, since: day(45690), waited: 148, daysLate: 148, link: cellOf("R2"), ...overrides });
const steps = [aStep(), aStep({ check: 2, since: day(45720), waited: 118, daysLate: 118, link: cellOf("T2") }), aStep({ kind: "discuss", about: null, check: null, since: day(45738), waited: 100, daysLate: 86, link: cellOf("L2") })];

async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

it("leads with one click from what is late to the cell it is done in, and shows the others on demand", async () => {
  const fake = fakeFollowUp({ looks: [ready(aTeamView({ steps }), false)] });
  const container = await show(fake);
  const told = "2 checks of plans are overdue, the oldest by 148 days";
  expect(screen.getAllByRole("button", { name: /^Fill in: / }).map((button) => button.getAttribute("aria-label"))).toEqual([`Fill in: ${told}`, "Fill in: 1 feedback is written and not yet discussed, 100 days after the period ended"]);
  await press(`Fill in: ${told}`);
  await press(`See: ${told}`);
  await press(/^Ann Bell, Sales amount: check 2 of/);
  await press(/^Fill in: 1 feedback/);
  expect(fake.revealed).toEqual([cellOf("R2"), cellOf("T2"), cellOf("L2")]);
  expect(await faults(container)).toEqual([]);
});

it("names nobody when names are hidden, and speaks Chinese", async () => {
  const container = await show(fakeFollowUp({ looks: [ready(aTeamView({ steps }), false)] }), "zh-CN");
  expect(screen.getByText(/2 次计划检查已逾期，最久 148 天/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "去填写: 1 份反馈已写好但尚未面谈，考核期已结束 100 天" })).toBeTruthy();
  await press("隐藏姓名和得分");
  expect(container.textContent).not.toContain("Ann Bell");
});

it("shows the first people of each phase at once, each one click from the next step, and all of them on demand", async () => {
  const people = ["Ann", "Bo", "Cy", "Di", "Ed"].map((name, index) => aPerson({ id: name, name, phase: { phase: "discuss", next: index === 1 ? null : cellOf(`L${index}`) } }));
  const fake = fakeFollowUp({ looks: [ready(aTeamView({ people }), false)] });
  const container = await show(fake);
  const names = (): readonly (string | null)[] => screen.getAllByRole("button").map(({ textContent }) => textContent).filter((text) => people.some(({ name }) => name === text));
  expect(names()).toEqual(["Ann", "Bo", "Cy"]);
  await press("Cy");
  expect(fake.revealed).toEqual([cellOf("L2")]);
  await press("Feedback to discuss: show all 5");
  expect(names()).toEqual(["Ann", "Bo", "Cy", "Di", "Ed"]);
  expect(await faults(container)).toEqual([]);
  await press("Bo");
  expect(await screen.findByRole("heading", { level: 2, name: /^Bo/ })).toBeTruthy();
});
