import { fireEvent, screen, within } from "@testing-library/react";
import axe from "axe-core";
import type { Rating } from "../../src/app/judgement/rate";
import type { CompetencyToRate } from "../../src/app/judgement/ratingForm";
import { ok } from "../../src/domain/result";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

beforeEach(() => localStorage.clear());

const listens: CompetencyToRate = {
  competency: "Listens", steps: [{ score: 3, looksLike: "repeats back" }, { score: 4, looksLike: null }, { score: 5, looksLike: "asks what for" }], given: 3, self: 4, mean: 3, managers: 1,
  reached: { competency: "Listens", score: 3, behaviour: "repeats back" }, next: { competency: "Listens", score: 5, behaviour: "asks what for" },
};
const plans: CompetencyToRate = { ...listens, competency: "Plans", given: null, self: null, mean: null, managers: 0, reached: null, next: null };
const shared: CompetencyToRate = { ...listens, competency: "Leads", given: null, mean: 3.5, managers: 2 };

async function card(rating: readonly CompetencyToRate[], rate: (rating: Rating) => void = () => undefined) {
  const fake = fakeFollowUp({ looks: [ready(aTeamView({ people: [aPerson({ rating })] }))], rate: (given) => { rate(given); return Promise.resolve(ok(null)); } });
  const container = await show(fake);
  fireEvent.click(screen.getByRole("tab", { name: "People" }));
  await press("Open Ann Bell");
  await screen.findByRole("heading", { level: 2, name: /Ann Bell/ });
  return { container, section: within(screen.getByRole("region", { name: "Judgement" })) };
}

describe("a manager's rating", () => {
  it("is shown with what it looks like and what the next score asks for, the self-review beside it", async () => {
    const { section } = await card([listens, plans]);
    expect(section.getByText("Manager 3 · self 4", { exact: false })).toBeTruthy();
    expect(section.getByText("repeats back")).toBeTruthy();
    expect(section.getByText("For 5: asks what for")).toBeTruthy();
    expect(section.getByText("Not rated by the manager yet", { exact: false })).toBeTruthy();
  });

  it("is given by anchors, and only what was changed is written", async () => {
    const given: Rating[] = [];
    const { container, section } = await card([listens, plans, shared], (rating) => given.push(rating));
    fireEvent.click(section.getByRole("button", { name: "Rate by competency" }));
    const first = within(await section.findByRole("radiogroup", { name: "Listens" }));
    expect(first.getAllByRole<HTMLInputElement>("radio").map((one) => one.checked)).toEqual([true, false, false]);
    expect(section.queryByRole("radiogroup", { name: "Leads" })).toBeNull();
    expect(section.getByText(/2 managers have rated this/)).toBeTruthy();
    const { violations } = await axe.run({ include: [container], exclude: [["[data-tabster-dummy]"]] }, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
    expect(violations).toEqual([]);
    // Back to what stood there: nothing to write of it.
    fireEvent.click(first.getByRole("radio", { name: /asks what for/ }));
    fireEvent.click(first.getByRole("radio", { name: /repeats back/ }));
    fireEvent.click(within(section.getByRole("radiogroup", { name: "Plans" })).getByRole("radio", { name: /asks what for/ }));
    await press("Save the rating");
    expect(given).toEqual([{ employeeId: "E1", scores: [{ competency: "Plans", score: 5 }] }]);
    expect(await screen.findByText("The rating is in the table of reviews. Refresh to count it.")).toBeTruthy();
    expect(section.queryByRole("radiogroup", { name: "Plans" })).toBeNull();
  });

  it("can be left as it is", async () => {
    const given: Rating[] = [];
    const { section } = await card([plans], (rating) => given.push(rating));
    fireEvent.click(section.getByRole("button", { name: "Rate by competency" }));
    await section.findByRole("radiogroup", { name: "Plans" });
    fireEvent.click(section.getByRole("button", { name: "Not now" }));
    expect(section.queryByRole("radiogroup")).toBeNull();
    expect(given).toEqual([]);
  });
});
