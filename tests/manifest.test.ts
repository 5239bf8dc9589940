/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "..");
const developmentAddress = "https://localhost:3000/";
const manifest = new DOMParser().parseFromString(readFileSync(path.join(root, "manifest.xml"), "utf8"), "application/xml");

const elements = (name: string): readonly Element[] =>
  [...manifest.getElementsByTagName("*")].filter((element) => element.localName === name);

function only(name: string, within: ParentNode = manifest): Element {
  const [element] = [...within.querySelectorAll("*")].filter((candidate) => candidate.localName === name);
  if (element === undefined) throw new Error(`manifest.xml has no <${name}>`);
  return element;
}

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";
const childNames = (element: Element): readonly string[] => [...element.children].map((child) => child.localName);

/** All texts an element has: its default and one for each further locale. */
function textsOf(element: Element): readonly { readonly locale: string; readonly text: string }[] {
  const overrides = [...element.children].map((child) => ({ locale: attribute(child, "Locale"), text: attribute(child, "Value") }));
  return [{ locale: "en-US", text: attribute(element, "DefaultValue") }, ...overrides];
}

const addresses = [...manifest.getElementsByTagName("*")].flatMap((element) =>
  ["DefaultValue", "Value"].map((name) => attribute(element, name)).filter((value) => value.startsWith("http")));

/** Width and height stand at a fixed place in every PNG: bytes 16–23 of its header. */
function pngSize(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it("is well-formed", () => {
    expect(manifest.getElementsByTagName("parsererror")).toHaveLength(0);
  });

  // Excel refuses a manifest whose elements stand in another order than the schema's.
  it.each([
    ["OfficeApp", ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides"]],
    ["VersionOverrides", ["Requirements", "Hosts", "Resources"]],
    ["DesktopFormFactor", ["FunctionFile", "ExtensionPoint"]],
    ["Resources", ["Images", "Urls", "ShortStrings", "LongStrings"]],
  ])("keeps the schema's order inside %s", (name, order) => {
    const element = name === "OfficeApp" ? manifest.documentElement : only(name);
    expect(childNames(element)).toEqual(order);
  });

  it("keeps the schema's order inside every button", () => {
    const orders = elements("Control").map(childNames);
    expect(orders).toEqual([["Label", "Supertip", "Icon", "Action"], ["Label", "Supertip", "Icon", "Action"]]);
  });

  it("has an identity and a version Excel accepts", () => {
    expect(only("Id").textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("asks for ExcelApi 1.12 and no more", () => {
    expect(elements("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")])).toEqual([["ExcelApi", "1.12"], ["ExcelApi", "1.12"]]);
    expect(only("Permissions").textContent).toBe("ReadWriteDocument");
  });

  it.each([
    ["DisplayName", 125],
    ["Description", 250],
  ])("keeps %s within %i characters in every language", (name, limit) => {
    const [element] = elements(name);
    const texts = element === undefined ? [] : textsOf(element);
    expect(texts.map(({ locale }) => locale)).toEqual(["en-US", "zh-CN"]);
    for (const { text } of texts) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(limit);
    }
  });

  it("says every ribbon text in both languages, within Excel's lengths", () => {
    const limits = { ShortStrings: 125, LongStrings: 250 };
    for (const [list, limit] of Object.entries(limits)) {
      for (const text of only(list).children) {
        expect(textsOf(text).map(({ locale }) => locale)).toEqual(["en-US", "zh-CN"]);
        for (const { text: words } of textsOf(text)) expect(words.length).toBeLessThanOrEqual(limit);
      }
    }
  });

  it("refers to resources that exist, once each, by names of at most 32 characters", () => {
    const ids = [...only("Resources").querySelectorAll("[id]")].map((element) => attribute(element, "id"));
    const used = [...manifest.querySelectorAll("[resid]")].map((element) => attribute(element, "resid"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id) => !used.includes(id))).toEqual([]);
    expect([...ids, ...used].filter((id) => id.length > 32)).toEqual([]);
  });

  it("points to nothing but its own pages and pictures, at one address that can be replaced", () => {
    const pages = ["taskpane.html", "commands.html"];
    const strangers = addresses.filter((address) => !address.startsWith(developmentAddress));
    const missing = addresses
      .map((address) => address.slice(developmentAddress.length))
      .filter((file) => !pages.includes(file) && !existsSync(path.join(root, file)));
    expect(strangers).toEqual([]);
    expect(missing).toEqual([]);
  });

  it("shows icons of the size it says", () => {
    const icons = elements("Image").filter((image) => image.hasAttribute("size"));
    const address = new Map([...only("Images").children].map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]));
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const size = Number(attribute(icon, "size"));
      const file = (address.get(attribute(icon, "resid")) ?? "").slice(developmentAddress.length);
      expect([file, pngSize(path.join(root, file))]).toEqual([file, [size, size]]);
    }
    expect(pngSize(path.join(root, "assets/icon-32.png"))).toEqual([32, 32]);
    expect(pngSize(path.join(root, "assets/icon-64.png"))).toEqual([64, 64]);
    expect(pngSize(path.join(root, "assets/icon-128.png"))).toEqual([128, 128]);
  });

  it("gives each group and button the sizes Excel insists on", () => {
    for (const icon of elements("Icon")) {
      const sizes = [...icon.children].map((image) => attribute(image, "size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });

  it("runs a ribbon function that the commands page offers", () => {
    const commands = readFileSync(path.join(root, "src/commands/commands.ts"), "utf8");
    const offered = [...commands.matchAll(/actions\.associate\(\s*["']([^"']+)["']/g)].map((match) => match[1]);
    expect(offered).toContain(only("FunctionName").textContent);
  });
});
