import { bandTone } from "./bandTone";

/** A rating band as word on its colour. */
export function BandWord({ band, bands }: { readonly band: string; readonly bands: readonly { readonly name: string }[] }) {
  const { background, foreground } = bandTone(bands.findIndex(({ name }) => name === band), bands.length);
  return <span style={{ background, color: foreground, borderRadius: 4, padding: "0 6px", fontWeight: 600, whiteSpace: "nowrap" }}>{band}</span>;
}
