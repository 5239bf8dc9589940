import { fireEvent, screen } from "@testing-library/react";
import axe from "axe-core";
import { paneWords } from "../../src/i18n/pane";
import { ok } from "../../src/domain/result";
import { aPerson, aTeamView, fakeFollowUp, ready } from "./support/fakeFollowUp";
import { press, show } from "./support/showPane";

const people = [aPerson(), aPerson({ id: "E2", name: "Bo Chen" }), aPerson({ id: "E3", name: "No Target", kpis: [], total: null })];

function asking() {
  const asked: (readonly string[])[] = [];
  const followUp = fakeFollowUp({
    looks: [ready(aTeamView({ people }), false)],
    writeForms: ({ employeeIds }) => {
      asked.push(employeeIds);
      return Promise.resolve(ok({ view: aTeamView({ people }), sheets: employeeIds.map((id) => `Review – ${id}`) }));
    },
  });
  return { asked, followUp };
}

const axeFinds = async (container: HTMLElement): Promise<readonly string[]> =>
  (await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } })).violations.map(({ id }) => id);

it.each(["en-US", "zh-CN"] as const)("prepares the forms of the people chosen, in %s", async (locale) => {
  const words = paneWords(locale);
  const { asked, followUp } = asking();
  const container = await show(followUp, locale);
  fireEvent.click(await screen.findByRole("tab", { name: words.places.people }));
  await press(words.people.forms.choose);
  // Whoever has no target is not offered.
  expect(screen.getAllByRole("checkbox")).toHaveLength(3);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: words.people.forms.prepare({ count: 0 }) }).disabled).toBe(true);
  expect(await axeFinds(container)).toEqual([]);
  fireEvent.click(screen.getByRole("checkbox", { name: words.people.forms.one({ name: "Bo Chen" }) }));
  await press(words.people.forms.prepare({ count: 1 }));
  expect(asked).toEqual([["E2"]]);
  expect(screen.getByText(words.announce.formsDone({ count: 1 }))).toBeTruthy();
  await press(words.people.forms.choose);
  fireEvent.click(screen.getByRole("checkbox", { name: words.people.forms.all({ count: 2 }) }));
  await press(words.people.forms.prepare({ count: 2 }));
  expect(asked.at(-1)).toEqual(["E1", "E2"]);
});

it("prepares one person's form from their page, and shows no name while names are hidden", async () => {
  const words = paneWords("en-US");
  const { asked, followUp } = asking();
  const container = await show(followUp);
  await press(words.hide);
  fireEvent.click(screen.getByRole("tab", { name: words.places.people }));
  await press(words.people.forms.choose);
  expect(container.innerHTML).not.toContain("Ann Bell");
  await press(words.people.open({ name: words.hiddenPerson({ number: 1 }) }));
  await press(words.person.form);
  expect(asked).toEqual([["E1"]]);
  expect(container.innerHTML).not.toContain("Ann Bell");
});
