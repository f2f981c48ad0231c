import { expect, it } from "vitest";
import { aPlanEntry as entry, aPlan as plan } from "@/prisma/factories/plan";
import { dayView, occurrencesAround } from "./day-view";
import { newEntry, TAKEN_BACK } from "./new-records";
import { exerciseIn } from "./recorded-exercise";

const today = "2026-11-18";
const now = new Date("2026-11-18T09:00:00Z");

it("a correction is of the exercise that was recorded, whatever is chosen for the times that are left", () => {
  const given = plan(
    { squat: { kind: "daily", timesPerDay: 2 }, bridge: { kind: "asNeeded" } },
    { entries: [entry("squat", today)] },
  );
  for (const prescription of given.revisions.flatMap((revision) => revision.prescriptions))
    if (prescription.lineage === "squat") prescription.swaps = ["bridge"];
  const view = dayView(given, occurrencesAround(given, today, now), today, new Map([["squat", "bridge"]]));
  const item = view.items.find((each) => each.lineage === "squat");
  const [morning, evening] = item?.slots ?? [];
  if (!item || !morning || !evening) throw new Error("not planned");
  expect(newEntry(item, morning, today, TAKEN_BACK).exerciseVersionId).toBe("squat");
  expect(exerciseIn(item, morning, given.exercises).slug).toBe("squat");
  expect(newEntry(item, evening, today, TAKEN_BACK).exerciseVersionId).toBe("bridge");
  expect(exerciseIn(item, evening, given.exercises).slug).toBe("bridge");
});
