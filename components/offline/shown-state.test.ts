import { expect, it } from "vitest";
import type { OutboxState } from "./outbox";
import { standingOf } from "./shown-state";

const calm: OutboxState = { kept: [], waiting: 0, refused: [], status: "idle", safe: true, arrived: 0 };

it("says what waits, whether the phone has a network or not", () => {
  const three = { ...calm, waiting: 3 };
  expect(standingOf({ ...three, status: "waiting" }, true)).toEqual({ kind: "waiting", count: 3 });
  expect(standingOf({ ...three, status: "idle" }, false)).toEqual({ kind: "waiting", count: 3 });
  expect(standingOf({ ...three, status: "signedOut" }, true)).toEqual({ kind: "waiting", count: 3 });
  expect(standingOf({ ...three, status: "sending" }, false)).toEqual({ kind: "sending" });
});

it("says so when the browser keeps nothing, and nothing while all is well", () => {
  expect(standingOf({ ...calm, waiting: 1, safe: false, status: "waiting" }, true)).toEqual({ kind: "unsafe" });
  expect(standingOf(calm, true)).toEqual({ kind: "nothing" });
  expect(standingOf(calm, false)).toEqual({ kind: "offline" });
  // Just recorded, about to be sent.
  expect(standingOf({ ...calm, waiting: 1 }, true)).toEqual({ kind: "nothing" });
});
