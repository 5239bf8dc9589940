import { spawnSync } from "node:child_process";
import { installFromDebian } from "./debianPackages.mjs";

const isThere = (tool) => spawnSync("which", [tool]).status === 0;

/**
 * What the test of the printed form needs: LibreOffice, and the tools that look into a PDF. Where they cannot be had the
 * test says so and is skipped, since nothing but paper depends on them.
 */
export async function prepareLibreOffice() {
  if (process.platform === "win32" || (isThere("soffice") && isThere("pdftotext"))) return;
  await installFromDebian("LibreOffice", ["libreoffice-calc", "poppler-utils", "fonts-noto-cjk"]);
}
