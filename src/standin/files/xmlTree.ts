import { SaxesParser } from "saxes";

/** An element with its local name (no prefix), its attributes by name as written, and its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing { name: string; attributes: Record<string, string>; children: Growing[]; text: string }
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads one part of the package. Throws on text that is not well-formed XML. */
export function xmlTree(source: string): XmlElement {
  const parser = new SaxesParser();
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name: localName(name), attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.on("error", (problem) => {
    throw problem;
  });
  parser.write(source.replace(/^\uFEFF/, "")).close();
  const top = root.children[0];
  if (top === undefined) throw new Error("An XML part is empty.");
  return top;
}

/** All elements of that local name, at any depth. */
export const descendants = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** A boolean attribute of the format: "1" and "true" are on, an absent one is `byDefault`. */
export const flag = (element: XmlElement, name: string, byDefault: boolean): boolean => {
  const value = element.attributes[name];
  return value === undefined ? byDefault : value === "1" || value === "true";
};
