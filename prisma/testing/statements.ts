import pg from "pg";
import { vi } from "vitest";

/** What a piece of work asks of the database, without BEGIN, COMMIT and the settings of the scope. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return asked.mock.calls
      .map(([query]: unknown[]) => (typeof query === "string" ? query : String((query as { text?: string }).text)))
      .filter((text) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SELECT set_config)/i.test(text));
  } finally {
    asked.mockRestore();
  }
}
