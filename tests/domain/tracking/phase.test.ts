import { phaseOf, type PhaseFacts } from "../../../src/domain/tracking/phase";

const facts: PhaseFacts = { openTargets: false, periodOver: true, managerWrote: true, discussed: true, acknowledged: true, proposedPlans: 0, openPlans: 0 };

describe("where somebody is", () => {
  it.each<readonly [Partial<PhaseFacts>, ReturnType<typeof phaseOf>]>([
    [{ periodOver: false, managerWrote: false, openTargets: true }, "accept-targets"],
    [{ periodOver: false, managerWrote: false }, "running"],
    [{ periodOver: false, managerWrote: false, openPlans: 1 }, "follow-up"],
    [{ periodOver: false, managerWrote: false, proposedPlans: 1 }, "agree-plan"],
    [{ periodOver: false, managerWrote: false, proposedPlans: 1, openPlans: 1 }, "follow-up"],
    [{ periodOver: false, managerWrote: false, proposedPlans: 1, openTargets: true }, "accept-targets"],
    [{ periodOver: false, discussed: false }, "discuss"],
    [{ managerWrote: false, discussed: false, acknowledged: false }, "write-feedback"],
    [{ managerWrote: false, openTargets: true }, "write-feedback"],
    [{ discussed: false, acknowledged: false }, "discuss"],
    [{ acknowledged: false, proposedPlans: 1 }, "acknowledge"],
    [{ proposedPlans: 1, openPlans: 2 }, "agree-plan"],
    [{ openPlans: 2 }, "follow-up"],
    [{}, "done"],
  ])("%o: %s", (some, expected) => {
    expect(phaseOf({ ...facts, ...some })).toBe(expected);
  });
});
