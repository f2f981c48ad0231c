import { afterEach, expect, test, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

/** A browser's history that stands at one entry, as a page finds it that is loaded anew. */
function historyAt(state: object) {
  return {
    state: state as object | null,
    at: "/today/line?play",
    replaceState(next: object, _: string, href?: string) {
      this.state = next;
      this.at = href ?? this.at;
    },
  };
}

test("after a reload with a sheet open the way back is there: the sheet is not", async () => {
  const history = historyAt({ over: true, kept: 1 });
  const waiting = vi.fn();
  vi.stubGlobal("history", history);
  vi.stubGlobal("addEventListener", waiting);
  const { goBack } = await import("./use-back-closes");
  expect(history.state).toMatchObject({ kept: 1 });
  goBack("/today");
  expect(history.at).toBe("/today");
  expect(waiting).not.toHaveBeenCalled();
});
