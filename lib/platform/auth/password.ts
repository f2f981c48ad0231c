import { hash, verify } from "@node-rs/argon2";

/** argon2id with OWASP's first choice: 19 MiB, two passes, one lane; 10-18 ms. The package's default algorithm is argon2id. */
const PARAMETERS = { memoryCost: 19456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has: verified for unknown accounts, so that the answer takes the same time. */
let dummy: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), PARAMETERS);
}

/** Takes the same time whether or not there is a hash to compare with. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  dummy ??= hash("no account has this password", PARAMETERS);
  const matches = await verify(storedHash ?? (await dummy), password.normalize("NFC"));
  return storedHash !== null && matches;
}
