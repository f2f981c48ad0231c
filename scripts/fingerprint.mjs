import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./place.mjs";

/** What nothing is made of: generated code, tests. */
const ignored = /^(generated|node_modules)$|\.test\.tsx?$/;

/** A fingerprint of everything below these paths: their names and contents. */
export function fingerprint(...places) {
  const hash = createHash("sha256");
  const add = (place) => {
    const file = inRoot(place);
    if (!existsSync(file)) return;
    if (statSync(file).isDirectory()) {
      for (const name of readdirSync(file).sort()) if (!ignored.test(name)) add(path.join(place, name));
    } else {
      hash.update(`${place}\0`).update(readFileSync(file)).update("\0");
    }
  };
  for (const place of places) add(place);
  return hash.digest("hex");
}
