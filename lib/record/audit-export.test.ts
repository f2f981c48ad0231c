import { expect, test } from "vitest";
import { AppError } from "@/lib/platform/errors/app-error";
import type { AuditRecord } from "./audit-event";
import { cell, csvOf, instantOf, jsonOf } from "./audit-export";

const record: AuditRecord = {
  id: "7",
  at: "1764064800123456",
  accountId: null,
  actor: "system",
  actorName: '=HYPERLINK("http://example.org")',
  action: "patient.add",
  patientId: "p",
  patientName: 'Ann, "Nan"',
  subjectId: null,
  fields: ["name", "calledBy"],
  seq: 3,
  hash: "ab",
};

async function* one() {
  yield record;
}

async function told(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

test("what a spreadsheet would take for a formula is text", () => {
  for (const start of ["=", "+", "-", "@", "\t", "\r"]) expect(cell(`${start}1`)).toMatch(/^"?'/);
  expect(cell("Ann")).toBe("Ann");
  expect(cell('a "b", c')).toBe('"a ""b"", c"');
  expect(cell("a\nb")).toBe('"a\nb"');
});

test("an instant keeps its microseconds, before 1970 too", () => {
  expect(instantOf("1764064800123456")).toBe("2025-11-25T10:00:00.123456Z");
  expect(instantOf("-1")).toBe("1969-12-31T23:59:59.999999Z");
});

test("as CSV it has a line a record, on the clinic's clock", async () => {
  const [head, line, end] = (await told(csvOf(one(), "Europe/Berlin", () => "Added"))).split("\r\n");
  expect(head).toBe("\uFEFFwhen,at,who,actor,what,action,patient,fields,account_id,patient_id,subject_id,id,seq,hash");
  expect(line).toBe(
    '2025-11-25 11:00,2025-11-25T10:00:00.123456Z,"\'=HYPERLINK(""http://example.org"")",system,Added,patient.add,"Ann, ""Nan""",name calledBy,,p,,7,3,ab',
  );
  expect(end).toBe("");
});

test("as JSON it is one document, empty or not", async () => {
  const nothing = (async function* () {})();
  expect(JSON.parse(await told(jsonOf(nothing, { clinic: "Birkenweg" }, String)))).toEqual({
    clinic: "Birkenweg",
    events: [],
  });
  const { events } = JSON.parse(await told(jsonOf(one(), { clinic: "Birkenweg" }, String)));
  expect(events).toEqual([{ ...record, instant: "2025-11-25T10:00:00.123456Z", what: "patient.add" }]);
});

test("a refusal comes before the first piece", async () => {
  const refused = () =>
    // biome-ignore lint/correctness/useYield: it refuses before it has anything to say
    (async function* (): AsyncGenerator<AuditRecord> {
      throw new AppError("forbidden");
    })();
  for (const pieces of [csvOf(refused(), "UTC", String), jsonOf(refused(), {}, String)])
    await expect(pieces.next()).rejects.toMatchObject({ code: "forbidden" });
});
