import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Stop } from "../launch.mjs";
import { CutShort, readerOf } from "./bytes.mjs";
import { deriveKey } from "./cipher.mjs";
import { Altered, headerOf, NotReadable, takeChunks, takePreamble } from "./container.mjs";
import { takeRecords } from "./records.mjs";

/**
 * A backup whose every byte is where it was written, by its seal. The seal finds accidents; that nobody did it on
 * purpose, only an encrypted backup can tell, chunk by chunk, while its records are read.
 * @param {string} file
 * @typedef {{ createdAt: string, product: string, purpose?: string | null, migrations: string[], tables: { name: string, columns: { name: string, type: string }[] }[], encryption: { salt: string, proof: string } | null }} Header
 * @returns {Promise<{ header: Header, unlock(passphrase: string): Promise<void>, records(): AsyncGenerator }>}
 * @throws {Stop} with a sentence
 */
export async function openBackup(file) {
  const preamble = await refusing(file, () =>
    withReader(file, async (reader) => {
      const found = await takePreamble(reader);
      for await (const _ of takeChunks(reader, found, null));
      return found;
    }),
  );
  const header = headerOf(preamble);
  let key = null;

  return {
    header,
    /** Makes an encrypted backup readable. @throws {Stop} when this is not its passphrase */
    async unlock(passphrase) {
      const derived = await deriveKey(passphrase, Buffer.from(header.encryption.salt, "hex"));
      if (derived.proof.toString("hex") !== header.encryption.proof)
        throw new Stop("This is not the passphrase of the backup.");
      key = derived.key;
    },
    /** The records, read from the file once more. @throws {Stop} when it is not what was written */
    async *records() {
      const input = createReadStream(file, { highWaterMark: 256 * 1024 });
      const unzipped = createGunzip({ chunkSize: 256 * 1024 });
      const flow = pipeline(
        input,
        async function* chunks(bytes) {
          const reader = readerOf(bytes);
          const found = await takePreamble(reader);
          if (!found.equals(preamble)) throw new Altered();
          yield* takeChunks(reader, found, key);
        },
        unzipped,
      );
      // The records below meet the same error, and tell it.
      flow.catch(() => {});
      try {
        yield* takeRecords(unzipped);
        await flow;
      } catch (error) {
        throw refusal(error, file);
      } finally {
        input.destroy();
      }
    },
  };
}

async function withReader(file, work) {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  try {
    return await work(readerOf(input));
  } finally {
    input.destroy();
  }
}

async function refusing(file, work) {
  try {
    return await work();
  } catch (error) {
    throw refusal(error, file);
  }
}

function refusal(error, file) {
  if (error instanceof NotReadable) return new Stop(`${file} ${error.message}.`);
  if (error instanceof CutShort) return new Stop(`${file} is cut short: nothing is restored from it.`);
  if (error instanceof Altered || error.code?.startsWith("Z_")) {
    return new Stop(`${file} is not what was written, it was altered or damaged: nothing is restored from it.`);
  }
  if (error.code === "ENOENT") return new Stop(`There is no file ${file}.`);
  if (error.code === "EISDIR") return new Stop(`${file} is a folder: name the backup in it.`);
  if (error.code === "EACCES") return new Stop(`You may not read ${file}.`);
  return error;
}
