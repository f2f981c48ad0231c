import { expect, test } from "vitest";
import "@/instrumentation-client";

test("zod takes the browser's settings: no code made from text", async () => {
  const { z } = await import("zod");
  expect(z.config().jitless).toBe(true);
});
