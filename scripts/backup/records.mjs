import { createHash } from "node:crypto";
import { readerOf } from "./bytes.mjs";
import { Altered } from "./container.mjs";

// The inner layer of a backup, before compression: records of a kind (1 byte), a length (4) and a content.

/** `table`: its name; `rows`: lines of COPY's text format, cut anywhere; `summary`: JSON, once, at the end. */
const kinds = { table: 1, rows: 2, summary: 3 };
const longest = 64 * 2 ** 20;

export function record(kind, content) {
  const bytes = Buffer.from(content);
  const head = Buffer.alloc(5);
  head.writeUInt8(kinds[kind], 0);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/**
 * The records in a decompressed stream.
 * @returns {AsyncGenerator<{ kind: string | undefined, content: Buffer }>}
 */
export async function* takeRecords(stream) {
  const reader = readerOf(stream);
  while (!(await reader.isAtEnd())) {
    const head = await reader.take(5);
    const length = head.readUInt32BE(1);
    if (length > longest) throw new Altered();
    const kind = Object.keys(kinds).find((name) => kinds[name] === head.readUInt8(0));
    yield { kind, content: await reader.take(length) };
  }
}

const newline = 10;

/** Counts and hashes the rows of one table. COPY escapes line ends inside a value: every line is a row. */
export function tally() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add(bytes) {
      hash.update(bytes);
      for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) rows += 1;
    },
    /** @returns {{ rows: number, sha256: string }} */
    total: () => ({ rows, sha256: hash.digest("hex") }),
  };
}
