import { clockIn } from "@/lib/day/clock";
import type { AuditRecord } from "./audit-event";

type Words = (action: string) => string;

const COLUMNS = [
  "when",
  "at",
  "who",
  "actor",
  "what",
  "action",
  "patient",
  "fields",
  "account_id",
  "patient_id",
  "subject_id",
  "id",
  "seq",
  "hash",
] as const;

/** "2026-11-18T09:31:05.123456Z" of microseconds since 1970. */
export function instantOf(microseconds: string): string {
  const whole = BigInt(microseconds);
  const rest = ((whole % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = (whole - rest) / 1_000_000n;
  const written = new Date(Number(seconds) * 1000).toISOString().slice(0, 19);
  return `${written}.${String(rest).padStart(6, "0")}Z`;
}

/**
 * A cell of a CSV (RFC 4180). What a spreadsheet would take for a formula is made text by an apostrophe in front: a
 * patient's name may be anything.
 */
export function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same, with its first record read: who may not read it hears so before anything of the file was said. */
async function begun<T>(records: AsyncIterable<T>): Promise<AsyncIterable<T>> {
  const rest = records[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}

/** The audit as CSV, for a spreadsheet: with a byte-order mark, without which some take it for another encoding. */
export async function* csvOf(records: AsyncIterable<AuditRecord>, timeZone: string, words: Words) {
  const read = await begun(records);
  yield `\uFEFF${COLUMNS.join(",")}\r\n`;
  for await (const record of read) {
    const instant = instantOf(record.at);
    const { day, time } = clockIn(timeZone, new Date(instant));
    const cells: Record<(typeof COLUMNS)[number], string | null> = {
      when: `${day} ${time}`,
      at: instant,
      who: record.actorName,
      actor: record.actor,
      what: words(record.action),
      action: record.action,
      patient: record.patientName,
      fields: (record.fields ?? []).join(" "),
      account_id: record.accountId,
      patient_id: record.patientId,
      subject_id: record.subjectId,
      id: record.id,
      seq: record.seq === null ? null : String(record.seq),
      hash: record.hash,
    };
    yield `${COLUMNS.map((column) => cell(cells[column] ?? "")).join(",")}\r\n`;
  }
}

/** The audit as JSON: with its links, so that the chain can be verified from it. */
export async function* jsonOf(records: AsyncIterable<AuditRecord>, about: object, words: Words) {
  const read = await begun(records);
  yield `${JSON.stringify(about).slice(0, -1)},"events":[`;
  let first = true;
  for await (const record of read) {
    const written = { ...record, instant: instantOf(record.at), what: words(record.action) };
    yield `${first ? "" : ","}\n${JSON.stringify(written)}`;
    first = false;
  }
  yield "\n]}\n";
}
