import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's own folder, wherever the command was started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** What the scripts remember between runs; gone with node_modules. */
export const cacheFolder = path.join(root, "node_modules", ".cache", "followup");

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);
