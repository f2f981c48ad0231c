import { expect, it } from "vitest";
import { hurtOf } from "./hurt";

const said = { outcome: "done", reason: null, pain: null } as const;

it("advises by the pain that was rated, against the patient's own limit", () => {
  expect(hurtOf({ ...said, pain: 5 }, 5)).toBeNull();
  expect(hurtOf({ ...said, pain: 6 }, 5)).toBe("tooMuch");
  expect(hurtOf({ ...said, outcome: "partly", reason: "pain", pain: 4 }, 5)).toBe("inTheWay");
  expect(hurtOf({ ...said, outcome: "notDone", reason: "pain", pain: 8 }, 5)).toBe("tooMuch");
});

it("tells nobody to leave out for the day what she left out because of pain", () => {
  expect(hurtOf({ ...said, outcome: "notDone", reason: "pain" }, 5)).toBe("leftOut");
  expect(hurtOf({ ...said, outcome: "partly", reason: "pain" }, 5)).toBe("tooMuch");
});
