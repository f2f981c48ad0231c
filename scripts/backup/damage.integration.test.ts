import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { pack } from "./container.mjs";
import { aBusyClinic, aFolder, anEmptyDatabase, asAdmin, ownerUrl, source, tablesIn } from "./fixture";
import { restoreBackup } from "./load.mjs";
import { partialOf, writeBackup } from "./write.mjs";

// A restore runs the migrations, and a key is made slow on purpose.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const secret = "correct horse battery staple";
const passphrase = async () => secret;
const folder = aFolder();
const plain = folder.file("plain.backup");
const encrypted = folder.file("encrypted.backup");

beforeAll(async () => {
  await aBusyClinic("Birkenweg Physiotherapy");
  await writeBackup(ownerUrl(source), plain);
  await writeBackup(ownerUrl(source), encrypted, { passphrase: secret });
});
afterAll(() => folder.remove());

/** Numbers from 0 up to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const REFUSED = /cut short|not what was written|not a backup|has format/;

async function refusal(target: string, bytes: Buffer): Promise<string> {
  const file = folder.file("damaged.backup");
  writeFileSync(file, bytes);
  return restoreBackup(ownerUrl(target), file, { passphrase }).then(
    () => "restored",
    (error) => error.message,
  );
}

describe.each([
  ["open", plain],
  ["encrypted", encrypted],
])("of an %s backup", (_, file) => {
  test("every cut and every changed byte is noticed before the database is touched", async () => {
    const whole = readFileSync(file);
    const target = await anEmptyDatabase();
    const next = numbers(7);
    for (let round = 0; round < 20; round += 1) {
      const length = Math.floor(next() * whole.length);
      expect(await refusal(target, whole.subarray(0, length)), `cut at ${length}`).toMatch(REFUSED);
    }
    for (let round = 0; round < 50; round += 1) {
      const place = Math.floor(next() * whole.length);
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] as number) ^ (1 << Math.floor(next() * 8));
      expect(await refusal(target, bytes), `changed at ${place}`).toMatch(REFUSED);
    }
    expect(await refusal(target, Buffer.concat([whole, Buffer.from("\n")]))).toMatch(REFUSED);
    expect(await refusal(target, Buffer.alloc(0))).toMatch(REFUSED);
    expect(await tablesIn(target)).toBe(0);
  });
});

type Chunk = { start: number; end: number };

/** Where the preamble of a file ends, and its chunks. */
function partsOf(bytes: Buffer): { preamble: number; chunks: Chunk[] } {
  const preamble = 22 + bytes.readUInt32BE(18);
  const chunks: Chunk[] = [];
  for (let start = preamble; start < bytes.length - 32; ) {
    const end = start + 5 + bytes.readUInt32BE(start + 1);
    chunks.push({ start, end });
    start = end;
  }
  return { preamble, chunks };
}

/** The file of someone who knows how the seal is made. */
const sealed = (...parts: Buffer[]) =>
  Buffer.concat([...parts, createHash("sha256").update(Buffer.concat(parts)).digest()]);

const forgeries: Record<string, (bytes: Buffer) => Buffer> = {
  "a changed byte": (bytes) => {
    const { chunks } = partsOf(bytes);
    const place = (chunks[0] as Chunk).start + 1000;
    bytes[place] = (bytes[place] as number) ^ 1;
    return sealed(bytes.subarray(0, -32));
  },
  "chunks in another order": (bytes) => {
    const { preamble, chunks } = partsOf(bytes);
    const [first, second, ...rest] = chunks.map(({ start, end }) => bytes.subarray(start, end)) as [Buffer, Buffer];
    return sealed(bytes.subarray(0, preamble), second, first, ...rest);
  },
  "fewer chunks, the last of them marked as last": (bytes) => {
    const { chunks } = partsOf(bytes);
    const [last] = chunks.slice(-2) as [Chunk];
    bytes.writeUInt8(1, last.start);
    return sealed(bytes.subarray(0, last.end));
  },
  "another date in the header": (bytes) => {
    const place = bytes.indexOf("createdAt") + 15;
    bytes[place] = "3".charCodeAt(0);
    return sealed(bytes.subarray(0, -32));
  },
};

test.each(Object.keys(forgeries))("an encrypted backup with %s and a new seal leaves nothing behind", async (name) => {
  const bytes = readFileSync(encrypted);
  expect(partsOf(bytes).chunks.length).toBeGreaterThan(1);
  const forged = forgeries[name]?.(bytes) as Buffer;
  expect(forged.equals(readFileSync(encrypted))).toBe(false);

  const target = await anEmptyDatabase();
  expect(await refusal(target, forged)).toMatch(/not what was written/);
  const { rows } = await asAdmin(target, (client) =>
    client.query(
      "select (select count(*)::int from clinic) as clinics, (select count(*)::int from account) as accounts",
    ),
  );
  expect(rows).toEqual([{ clinics: 1, accounts: 0 }]);
});

test("a backup of a newer Praxis is refused by what it knows", async () => {
  const header = { product: "9.0.0", migrations: ["29990101000000_future"], tables: [], encryption: null };
  const parts: Buffer[] = [];
  const nothing = async function* () {};
  for await (const part of pack(header, nothing(), null)) parts.push(part);
  expect(await refusal(await anEmptyDatabase(), Buffer.concat(parts))).toMatch(/29990101000000_future/);

  const later = readFileSync(plain);
  later.writeUInt16BE(2, 16);
  expect(await refusal(await anEmptyDatabase(), later)).toMatch(/format 2.*newer/);
});

test("a backup whose database goes away leaves no file", async () => {
  const file = folder.file("lost.backup");
  const progress = (table: string) =>
    table === "entry"
      ? asAdmin("postgres", async (client) => {
          await client.query(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'postgres' and state = 'idle in transaction'",
            [source],
          );
        })
      : undefined;
  await expect(writeBackup(ownerUrl(source), file, { progress })).rejects.toThrow();
  expect(existsSync(file)).toBe(false);
  expect(existsSync(partialOf(file))).toBe(false);
});
