import { createCipheriv, createDecipheriv, createHash, scrypt } from "node:crypto";
import { promisify } from "node:util";

const algorithm = "aes-256-gcm";
const tagLength = 16;

/** Version 1 of the format fixes what a guess costs: 128 MiB of memory and about half a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 };

/**
 * The key of a passphrase, and a proof of it that may stand in the file: whoever knows the proof still has to guess.
 * Keyboards write the same letter in different code points, so the passphrase is normalised.
 * @param {string} passphrase
 * @param {Buffer} salt 32 random bytes, new for every file: so a key is never used for two
 * @returns {Promise<{ key: Buffer, proof: Buffer }>} 32 bytes each
 */
export async function deriveKey(passphrase, salt) {
  const bytes = await promisify(scrypt)(passphrase.normalize("NFC"), salt, 64, cost);
  return { key: bytes.subarray(0, 32), proof: bytes.subarray(32) };
}

/**
 * Encrypts and decrypts the chunks of one file. A chunk fits only at its place (`index`), as the last or not the last,
 * and below the same preamble: nothing can be cut, swapped or taken over from another file.
 */
export function chunkCipher(key, preamble) {
  const context = createHash("sha256").update(preamble).digest();
  const nonce = (index, last) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt32BE(index, 7);
    bytes.writeUInt8(last ? 1 : 0, 11);
    return bytes;
  };
  return {
    encrypt(plain, index, last) {
      const cipher = createCipheriv(algorithm, key, nonce(index, last), { authTagLength: tagLength });
      cipher.setAAD(context);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    /** @throws {Error} when the chunk is not what was written at this place */
    decrypt(chunk, index, last) {
      const cipher = createDecipheriv(algorithm, key, nonce(index, last), { authTagLength: tagLength });
      cipher.setAAD(context);
      cipher.setAuthTag(chunk.subarray(-tagLength));
      return Buffer.concat([cipher.update(chunk.subarray(0, -tagLength)), cipher.final()]);
    },
  };
}
