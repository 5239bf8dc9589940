/** `node src/tooling/drawIcons.mjs`: draws assets/*.svg as PNG in every size the ribbon asks for, after an SVG changed. */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { prepareChromium } from "./chromium.mjs";
import { inRoot } from "./places.mjs";

const drawings = [
  { name: "icon", sizes: [16, 20, 24, 32, 40, 48, 64, 80, 128] },
  { name: "refresh", sizes: [16, 20, 24, 32, 40, 48, 64, 80] },
];

const browser = await chromium.launch({ executablePath: await prepareChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const { name, sizes } of drawings) {
  const svg = readFileSync(inRoot("assets", `${name}.svg`), "utf8");
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    writeFileSync(inRoot("assets", `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
