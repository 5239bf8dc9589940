import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Decision } from "../../src/app/rememberAnswers";
import type { OwnerTargets, TargetFindingView, TargetsView } from "../../src/app/targets/targetsView";
import type { RemedyCell } from "../../src/domain/goals/smartCheck/targetCheck";
import { err, ok } from "../../src/domain/result";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const cells: readonly RemedyCell[] = [{ place: { table: "Targets", sheet: "Targets", column: "Weight", row: 2, address: "J2" }, found: 60, value: 50, row: [] }];
const weights: TargetFindingView = { letter: "set", message: "The weights of Ann Bell add up to 110, not 100.", link: { kind: "address", sheet: "Targets", address: "J2" }, remedy: { label: "Make the weights add up", changes: ["Targets!J2: 60 → 50"], warning: "This changes a target that was accepted on 2025-01-05: agree the change together.", cells } };
const accepted: TargetFindingView = { letter: "T", message: "Targets!K2 is empty.", link: { kind: "address", sheet: "Targets", address: "K2" }, remedy: null };
const anOwner = (overrides: Partial<OwnerTargets> = {}): OwnerTargets => ({ id: "person:e1", kind: "person", name: "Ann Bell", goals: [{ text: "Sales amount of at least $120,000 from Jan 1 to Jun 30, 2025 (weight 60 %), accepted on Jan 5.", link: { kind: "address", sheet: "Targets", address: "H2" } }], findings: [weights, accepted], ...overrides });
const targets: TargetsView = {
  open: 2,
  owners: [anOwner(), anOwner({ id: "person:e2", name: "Bo Chen", findings: [] })],
  kinds: [{ kind: "target-not-accepted", table: "Targets", name: "Not accepted", findings: 1, accepted: false }, { kind: "weights-not-100", table: "Targets", name: "Weights are not 100", findings: 1, accepted: true }],
};
const withTargets = (view: TargetsView = targets) => ready(aTeamView({ people: [aPerson({ plans: [], pace: "on-track" })], targets: view }), false);

const openTargets = async (): Promise<void> => {
  await press("See: 2 things about the targets need a look");
  await screen.findByRole("heading", { level: 2, name: "Targets" });
};
async function faults(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

it("a line of Today leads to the targets, where focus goes to the heading and back leads to Set up", async () => {
  const container = await show(fakeFollowUp({ looks: [withTargets()] }));
  await openTargets();
  expect(document.activeElement?.textContent).toBe("Targets");
  expect(screen.getByText("2 things to look at.")).toBeTruthy();
  expect(await faults(container)).toEqual([]);
  await press("Back to Set up");
  expect(await screen.findByRole("heading", { level: 2, name: "Set up" })).toBeTruthy();
  await press("Check the targets");
  expect(await screen.findByRole("heading", { level: 2, name: "Targets" })).toBeTruthy();
});

it("shows each person's targets as sentences and findings with letter and why, each leading to its cell", async () => {
  const fake = fakeFollowUp({ looks: [withTargets()] });
  await show(fake);
  await openTargets();
  const ann = within(screen.getByRole("region", { name: "Ann Bell" }));
  expect(ann.getByText("All together")).toBeTruthy();
  expect(ann.getByText("T · Time-bound")).toBeTruthy();
  await press("Targets!K2 is empty.");
  fireEvent.click(ann.getByRole("button", { name: /^Sales amount of at least \$120,000/ }));
  expect(fake.revealed).toEqual([{ kind: "address", sheet: "Targets", address: "K2" }, { kind: "address", sheet: "Targets", address: "H2" }]);
  expect(screen.getByText("One person's targets are fine")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Bo Chen" })).queryByText("T · Time-bound")).toBeNull();
});

it("a click applies a remedy, which says before what it changes, and the result is announced", async () => {
  const asked: (readonly RemedyCell[])[] = [];
  const fixed: TargetsView = { ...targets, open: 1, owners: [anOwner({ findings: [accepted] })] };
  await show(fakeFollowUp({ looks: [withTargets(), withTargets(fixed)], applyRemedy: (given) => {
    asked.push(given);
    return Promise.resolve(ok(null));
  } }));
  await openTargets();
  const button = screen.getByRole("button", { name: "Make the weights add up: Ann Bell" });
  const told = document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent ?? "";
  expect(told).toContain("Targets!J2: 60 → 50");
  expect(told).toContain("accepted on 2025-01-05");
  expect(screen.getAllByRole("button", { name: /Make the weights/ })).toHaveLength(1);
  await press("Make the weights add up: Ann Bell");
  expect(asked).toEqual([cells]);
  expect(screen.getByRole("status").textContent).toBe("Changed in the table. Refresh to bring the sheets up to date.");
  expect(screen.queryByRole("button", { name: /Make the weights/ })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Ann Bell" }));
  expect(screen.getByText("One thing to look at.")).toBeTruthy();
});

it("a remedy that no longer fits is a refusal with the way to the cell", async () => {
  const fake = fakeFollowUp({ looks: [withTargets()], applyRemedy: () => Promise.resolve(err({ kind: "cell-not-as-found" as const, message: "Targets!J2 no longer holds what was found there.", details: "", link: { kind: "address" as const, sheet: "Targets", address: "J2" } })) });
  await show(fake);
  await openTargets();
  await press("Make the weights add up: Ann Bell");
  expect(document.activeElement?.textContent).toContain("no longer holds what was found");
  await press("Show me");
  expect(fake.revealed).toEqual([{ kind: "address", sheet: "Targets", address: "J2" }]);
});

it("a kind can be called all right, and be told again", async () => {
  const decided: Decision[] = [];
  await show(fakeFollowUp({ looks: [withTargets()], decide: (decision) => {
    decided.push(decision);
    return Promise.resolve(ok(null));
  } }));
  await openTargets();
  await press("This is all right: Not accepted (1)");
  await press("Tell me again: Weights are not 100 (1)");
  expect(decided).toEqual([{ kind: "accept", issue: "target-not-accepted", table: "Targets", accepted: true }, { kind: "accept", issue: "weights-not-100", table: "Targets", accepted: false }]);
});

it("with names hidden it shows none of them", async () => {
  const container = await show(fakeFollowUp({ looks: [withTargets()] }));
  await openTargets();
  await press("Hide names and scores");
  expect(container.textContent).not.toMatch(/Ann Bell|Bo Chen|120,000/);
  expect(screen.getByText("Names are hidden. Show them to see the targets.")).toBeTruthy();
});

it("shows long lists a part at a time", async () => {
  const owners = Array.from({ length: 32 }, (_, index) => anOwner({ id: `person:${index}`, name: `Person ${index}`, goals: [], findings: [] }));
  const container = await show(fakeFollowUp({ looks: [withTargets({ ...targets, owners, kinds: [] })] }));
  await openTargets();
  expect(container.querySelectorAll("section[aria-labelledby]")).toHaveLength(30);
  await press("Show 2 more");
  expect(container.querySelectorAll("section[aria-labelledby]")).toHaveLength(32);
  expect(screen.queryByRole("button", { name: /^Show \d+ more/ })).toBeNull();
});

it("no findings are no line in Today", async () => {
  await show(fakeFollowUp({ looks: [withTargets({ ...targets, open: 0 })] }));
  expect(screen.getByText(/Nothing is waiting/)).toBeTruthy();
});

it("speaks Chinese", async () => {
  const goals = [{ text: "销售额不低于 12,000元。", link: { kind: "table" as const, table: "Targets" } }];
  const container = await show(fakeFollowUp({ looks: [withTargets({ open: 1, owners: [anOwner({ name: "安然", goals, findings: [{ ...accepted, message: "目标!K2 为空。" }] })], kinds: [] })] }), "zh-CN");
  await press("查看: 目标有 1 处需要看一看");
  await screen.findByRole("heading", { level: 2, name: "目标" });
  const panel = screen.getByRole("tabpanel").textContent;
  expect(panel).toContain("T · 有时限");
  expect(panel.match(/[A-Za-z]{3,}/g)).toBeNull();
  expect(await faults(container)).toEqual([]);
});
