import { startStandin, untilPaneShows, type Standin, type StandinPage } from "./support/browser";

jest.setTimeout(60_000);

describe("the first look at the stand-in", () => {
  let standin: Standin;
  let view: StandinPage;

  beforeAll(async () => {
    standin = await startStandin();
    view = await standin.open();
    await untilPaneShows(view);
  });
  afterAll(async () => {
    await view.close();
    await standin.close();
  });

  it("shows the pane with a heading", async () => {
    expect((await view.pane.getByRole("heading").first().innerText()).trim()).not.toBe("");
  });

  it("complains about nothing", () => {
    expect(view.complaints).toEqual([]);
  });

  it("talks to no other host", () => {
    expect(view.strangers).toEqual([]);
  });

  it("runs the genuine Office.js in the pane", async () => {
    const frame = view.page.frames().find((candidate) => candidate.url().includes("pane.html"));
    expect(await frame?.evaluate("typeof Excel.run + ' ' + typeof OfficeExtension.HostBridge")).toBe("function function");
  });
});
