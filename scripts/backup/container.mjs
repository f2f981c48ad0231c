import { createHash } from "node:crypto";
import { chunkCipher } from "./cipher.mjs";

// The outer layer of a backup file, as docs/backup-format.md defines it:
//   preamble: magic, version (2 bytes), length of the header (4), header (JSON)
//   chunks:   last? (1 byte), length (4), content
//   seal:     SHA-256 of all that (32)

/** Says what it is, and breaks when a transfer "as text" changes line ends or strips the eighth bit. */
const magic = Buffer.from("PRAXIS-BACKUP\r\n\xb6", "latin1");
const version = 1;
const sealLength = 32;

/** Far above what is ever written: a damaged length must not ask for gigabytes of memory. */
const longest = 2 ** 20;

/** The file is no backup, or one of a later format. */
export class NotReadable extends Error {}

/** The file is not what was written. */
export class Altered extends Error {}

/**
 * The bytes of a backup file.
 * @param {object} header
 * @param {AsyncIterable<Buffer>} body in pieces below one MiB
 * @param {Buffer | null} key encrypts the body; the header stays readable
 */
export async function* pack(header, body, key) {
  const seal = createHash("sha256");
  const sealed = (bytes) => {
    seal.update(bytes);
    return bytes;
  };
  const preamble = preambleOf(header);
  yield sealed(preamble);

  const cipher = key && chunkCipher(key, preamble);
  let index = 0;
  const chunk = (plain, last) => {
    const content = cipher ? cipher.encrypt(plain, index, last) : plain;
    const head = Buffer.alloc(5);
    head.writeUInt8(last ? 1 : 0, 0);
    head.writeUInt32BE(content.length, 1);
    index += 1;
    return sealed(Buffer.concat([head, content]));
  };
  let held = Buffer.alloc(0);
  for await (const piece of body) {
    if (held.length > 0) yield chunk(held, false);
    held = piece;
  }
  yield chunk(held, true);
  yield seal.digest();
}

function preambleOf(header) {
  const text = Buffer.from(JSON.stringify(header));
  const numbers = Buffer.alloc(6);
  numbers.writeUInt16BE(version, 0);
  numbers.writeUInt32BE(text.length, 2);
  return Buffer.concat([magic, numbers, text]);
}

/**
 * Reads a file's beginning. Only the seal, at its very end, tells whether the header may be believed.
 * @returns {Promise<Buffer>} the preamble as it stands there
 * @throws {NotReadable}
 */
export async function takePreamble(reader) {
  const start = await reader.take(magic.length).catch(() => Buffer.alloc(0));
  if (!start.equals(magic)) throw new NotReadable("is not a backup of Praxis");
  const numbers = await reader.take(6);
  const found = numbers.readUInt16BE(0);
  if (found !== version) {
    throw new NotReadable(`has format ${found}, and this Praxis reads format ${version}: it was made by a newer one`);
  }
  return Buffer.concat([start, numbers, await reader.take(lengthIn(numbers, 2))]);
}

/** The header in a preamble. */
export const headerOf = (preamble) => JSON.parse(preamble.subarray(magic.length + 6).toString("utf8"));

/**
 * The chunks that follow a preamble, decrypted where there is a key.
 * @throws {Altered | import("./bytes.mjs").CutShort} at the latest after the last chunk, where the seal is checked
 */
export async function* takeChunks(reader, preamble, key) {
  const seal = createHash("sha256").update(preamble);
  const cipher = key && chunkCipher(key, preamble);
  for (let index = 0, last = false; !last; index += 1) {
    const head = await reader.take(5);
    last = head.readUInt8(0) === 1;
    const content = await reader.take(lengthIn(head, 1));
    seal.update(head).update(content);
    yield cipher ? decrypted(cipher, content, index, last) : content;
  }
  const expected = await reader.take(sealLength);
  if (!seal.digest().equals(expected) || !(await reader.isAtEnd())) throw new Altered();
}

function decrypted(cipher, content, index, last) {
  try {
    return cipher.decrypt(content, index, last);
  } catch {
    throw new Altered();
  }
}

function lengthIn(bytes, offset) {
  const length = bytes.readUInt32BE(offset);
  if (length > longest) throw new Altered();
  return length;
}
