import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** An absolute path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Was this module started by `node`, and not imported? */
export const isMain = (url) => path.resolve(process.argv[1] ?? "") === fileURLToPath(url);
