import { expect, test } from "vitest";
import { inherited } from "./serve.mjs";

test("the application gets neither the owner's database, nor the passphrase of backups, nor what makes it believe a client", () => {
  const kept = { PATH: "/bin", TZ: "UTC", PRAXIS_TRUSTED_PROXIES: "loopback" };
  const dropped = {
    ...{ DATABASE_OWNER_URL: "x", PRAXIS_BACKUP_PASSPHRASE: "x", AUTH_TRUST_HOST: "1", VERCEL: "1" },
    NEXTAUTH_URL_INTERNAL: "x",
  };
  expect(inherited({ ...kept, ...dropped })).toEqual(kept);
});
