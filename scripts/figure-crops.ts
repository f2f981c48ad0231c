// Writes into every movement of the catalogue what its drawing covers (`crop`), where that changed.
import { readFileSync, writeFileSync } from "node:fs";
import { cropOf } from "@/lib/figure/draw/bounds";
import type { Movement } from "@/lib/figure/movement";
import { filesIn } from "@/prisma/catalogue/catalogue";

const folder = new URL("../prisma/catalogue/movements/", import.meta.url);

for (const name of filesIn("movements")) {
  const file = new URL(name, folder);
  const movement = JSON.parse(readFileSync(file, "utf8")) as Movement;
  const crop = cropOf(movement);
  if (crop.join() === movement.crop?.join()) continue;
  writeFileSync(file, `${JSON.stringify({ ...movement, crop }, null, 2)}\n`);
}
