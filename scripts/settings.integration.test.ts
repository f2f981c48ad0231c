import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { asAdmin } from "./backup/fixture";
import { objections } from "./outside.mjs";
import { root } from "./place.mjs";
import { notePurpose } from "./purpose.mjs";
import { demoSettings, startSettings } from "./settings.mjs";
import { openState } from "./state.mjs";

// Every case but a few pure ones is a real start that must end by itself, before it builds or serves anything.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000, maxConcurrency: 4 });

const folder = mkdtempSync(path.join(tmpdir(), "praxis-settings-"));
const inFolder = (name: string) => path.join(folder, name);
const data = () => inFolder(randomUUID());

/** This machine's own settings must not decide. */
const SETTINGS = /^(DATABASE_|BASE_URL|NEXTAUTH_|PRAXIS_|PORT$|HOST$|XDG_DATA_HOME$)/;
const bare = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)));

type Environment = Record<string, string | undefined>;

/** Starts a launcher with these settings. One that is still there after half a minute failed open. */
async function launched(script: string, settings: Environment) {
  // Should a bad setting pass, it builds beside the build that the journeys need.
  const env: Environment = { ...bare(), PRAXIS_DIST: ".next-settings", ...settings };
  const child = spawn(process.execPath, [`scripts/${script}.mjs`], {
    cwd: root,
    env: env as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const late = setTimeout(() => child.kill("SIGTERM"), 30_000);
  const [code, signal] = await once(child, "close");
  clearTimeout(late);
  return { ended: signal ?? code, said };
}

async function refused(settings: Environment, sentence: RegExp, script = "start") {
  const { ended, said } = await launched(script, { PRAXIS_DATA: data(), PORT: aPort(), ...settings });
  expect([ended, said.replaceAll(/\s+/g, " ")]).toEqual([1, expect.stringMatching(sentence)]);
  // A sentence, no stack; and it repeats no password.
  expect(said).not.toMatch(/\n\s+at |hunter2/);
  expect(said.trim()).toMatch(/[.)]$|template0$/);
}

let taken: net.Server;
/** One each: two starts at once look at the same moment whether their port is free, and find each other there. */
let port = 20_000 + Math.floor(Math.random() * 9_000);
const aPort = () => String(port++);
let other: ChildProcess;
const takenPort = () => String((taken.address() as net.AddressInfo).port);

beforeAll(async () => {
  taken = net.createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  // Another launcher, as its pid file and the system's list of processes show it.
  other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "scripts/start.mjs"], { stdio: "ignore" });
  openState("real", { folder: inFolder("in-use"), stays: true }).write("launcher", { pid: other.pid });
  openState("demo", { folder: inFolder("of-the-demo") });
  mkdirSync(inFolder("of-somebody"));
  writeFileSync(inFolder("of-somebody/letter.txt"), "");
  writeFileSync(inFolder("a-file"), "");
  symlinkSync(root, inFolder("a-link"));
});

afterAll(() => {
  taken.close();
  other.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const SAMPLE = "please-change-me-please-change-me-1234";

test.concurrent.each<[string, Environment, RegExp]>([
  ["a sample secret", { NEXTAUTH_SECRET: SAMPLE }, /NEXTAUTH_SECRET is a sample/],
  ["a secret of one letter", { NEXTAUTH_SECRET: "a".repeat(64) }, /NEXTAUTH_SECRET is a sample/],
  ["a short secret", { NEXTAUTH_SECRET: "f3a91c" }, /NEXTAUTH_SECRET has 6 characters, too few/],
  ["http outside this machine", { BASE_URL: "http://praxis.example.org" }, /health data needs https/],
  ["http on an address of the house", { BASE_URL: "http://192.168.1.20:3000" }, /health data needs https/],
  ["a name that only begins as localhost", { BASE_URL: "http://localhost.example.org" }, /health data needs https/],
  ["a base URL with a path", { BASE_URL: "https://example.org/praxis" }, /Leave out what follows/],
  ["a base URL with a query", { BASE_URL: "https://example.org/?a=b" }, /Leave out what follows/],
  ["a base URL with an empty query", { BASE_URL: "https://example.org?" }, /Leave out what follows/],
  ["a base URL with a fragment", { BASE_URL: "https://example.org/#top" }, /Leave out what follows/],
  ["a base URL with a password", { BASE_URL: "https://ruth:hunter2@example.org" }, /holds a name or a password/],
  [
    "a base URL with junk behind it",
    { BASE_URL: "https://example.org https://b.example" },
    /BASE_URL is .*for example/,
  ],
  ["a base URL without a scheme", { BASE_URL: "praxis.example.org" }, /which is no address/],
  ["a base URL of another scheme", { BASE_URL: "ftp://example.org" }, /has to begin with https/],
  [
    "a short passphrase",
    { PRAXIS_BACKUP_PASSPHRASE: "hunter2" },
    /PRAXIS_BACKUP_PASSPHRASE has 7 characters: set it to/,
  ],
  ["an empty passphrase", { PRAXIS_BACKUP_PASSPHRASE: "" }, /PRAXIS_BACKUP_PASSPHRASE has 0 characters/],
  ["a port that is no number", { PORT: "three" }, /PORT is three: set it to a number from 1 to 65535/],
  ["port 0", { PORT: "0" }, /PORT is 0/],
  ["a port too high", { PORT: "70000" }, /PORT is 70000/],
  ["a port with a fraction", { PORT: "3000.5" }, /PORT is 3000.5/],
  ["a host that is a name", { HOST: "x86_64-linux-gnu" }, /HOST is x86_64-linux-gnu, which is no IP address/],
  ["every network without a base URL", { HOST: "0.0.0.0" }, /set BASE_URL to the address they type/],
  [
    "an address of another machine",
    { HOST: "192.0.2.1", BASE_URL: "https://example.org" },
    /HOST is 192.0.2.1, which is no address of this machine/,
  ],
  ["a proxy by name", { PRAXIS_TRUSTED_PROXIES: "proxy.internal" }, /names proxy.internal, which is no address/],
  ["a proxy range too long", { PRAXIS_TRUSTED_PROXIES: "10.0.0.0/33" }, /which is no address/],
  ["the whole internet as a proxy", { PRAXIS_TRUSTED_PROXIES: "0.0.0.0/0" }, /so wide that anybody could claim/],
  ["the whole newer internet", { PRAXIS_TRUSTED_PROXIES: "loopback, ::/0" }, /so wide that anybody could claim/],
  ["a relative data folder", { PRAXIS_DATA: "data" }, /PRAXIS_DATA is data: write the whole path/],
  ["a data folder in the checkout", { PRAXIS_DATA: path.join(root, "data") }, /inside the program's own folder/],
  ["the demo's folder", { PRAXIS_DATA: path.join(root, ".praxis-demo") }, /inside the program's own folder/],
  ["one database URL", { DATABASE_URL: "postgresql://a:hunter2@127.0.0.1/b" }, /Set both DATABASE_URL .* or neither/],
  [
    "the other one",
    { DATABASE_OWNER_URL: "postgresql://a:hunter2@127.0.0.1/b" },
    /Set both DATABASE_URL .* or neither/,
  ],
  [
    "a database URL that is none",
    { DATABASE_URL: "hunter2", DATABASE_OWNER_URL: "postgresql://a@127.0.0.1/b" },
    /DATABASE_URL is no address of a database/,
  ],
  [
    "a database URL without a database",
    { DATABASE_URL: "postgresql://a:hunter2@127.0.0.1", DATABASE_OWNER_URL: "postgresql://a@127.0.0.1/b" },
    /DATABASE_URL is no address of a database/,
  ],
])("a start with %s ends with a sentence", (_what, settings, sentence) => refused(settings, sentence));

describe("a data folder", () => {
  test.concurrent.each([
    ["in use", "in-use", /Praxis already runs on .*in-use, as process \d+: stop that one first/],
    ["that the demo made", "of-the-demo", /holds the data of another kind \(demo, not real\)/],
    ["with something else in it", "of-somebody", /is not empty, and Praxis did not make what is in it/],
    ["that is a file", "a-file", /is a file: set PRAXIS_DATA to a folder/],
    ["by a link into the checkout", "a-link/data", /inside the program's own folder/],
  ])("%s is refused", (_what, name, sentence) => refused({ PRAXIS_DATA: inFolder(name) }, sentence));

  test.skipIf(process.platform !== "linux")("that cannot be written is refused", () =>
    refused({ PRAXIS_DATA: "/proc/praxis" }, /cannot write to its data folder \/proc\/praxis/),
  );

  test("of the real thing is refused by the demo, and stays as it is", () => {
    const real = inFolder("real");
    openState("real", { folder: real, stays: true });
    expect(() => openState("demo", { folder: real })).toThrow(/holds the data of another kind \(real, not demo\)/);
    expect(readdirSync(real)).toEqual(["kind.json"]);
  });
});

test("a port that is taken is refused: an address that people know does not move", () =>
  refused({ PORT: takenPort() }, /Port \d+ is taken/));

test.each(["https://praxis.example.org", "http://192.168.1.20", "https://localhost.example.org"])(
  "the demo does not go to %s",
  (BASE_URL) => refused({ BASE_URL }, /The demo is for this machine alone/, "demo"),
);

describe("by the rules alone", () => {
  const machine = { node: "20.19.0", platform: "linux", home: "/home/ruth", uid: 1000, root: "/srv/praxis" };
  const from = (env: Environment, more = {}) => startSettings(env, { ...machine, ...more });

  test.each(["18.20.4", "20.18.3", "21.7.0", "22.11.0", "23.1.0"])("Node %s is too old", (node) => {
    expect(from({}, { node }).refusal).toMatch(/needs Node 20.19, 22.12, or 24 and later/);
    expect(demoSettings({}, { ...machine, node }).refusal).toMatch(/needs Node/);
  });

  test("nothing needs to be set", () => {
    expect(from({}).settings).toEqual({
      port: 3000,
      host: "127.0.0.1",
      baseUrl: "http://127.0.0.1:3000",
      data: "/home/ruth/.local/share/praxis",
      secret: undefined,
      database: null,
      proxies: "",
    });
  });

  test.each([
    [{ uid: 0 }, {}, "/var/lib/praxis/data"],
    [{}, { XDG_DATA_HOME: "/data" }, "/data/praxis"],
    [{}, { XDG_DATA_HOME: "relative" }, "/home/ruth/.local/share/praxis"],
    [{ platform: "darwin" }, {}, "/home/ruth/Library/Application Support/Praxis"],
    [{ platform: "win32" }, { LOCALAPPDATA: "/local" }, "/local/Praxis"],
    [{}, { PRAXIS_DATA: "/srv/praxis-data" }, "/srv/praxis-data"],
  ])("the data of %o with %o is in %s", (more, env, place) => {
    expect(from(env, more).settings?.data).toBe(place);
  });

  test.each([
    ["https://praxis.example.org/", "https://praxis.example.org"],
    ["https://Praxis.Example.org:8443", "https://praxis.example.org:8443"],
    ["http://localhost:8080", "http://localhost:8080"],
    ["http://[::1]:3000", "http://[::1]:3000"],
  ])("%s is a base URL", (BASE_URL, baseUrl) => {
    expect(from({ BASE_URL, HOST: "0.0.0.0" }).settings).toMatchObject({ baseUrl, host: "0.0.0.0" });
  });

  test("PostgreSQL 14 is too old", () => {
    const at = { version: 140_012, versionName: "14.12", server: "s", database: "d" };
    expect([...objections({ ...at, role: "app" }, { ...at, role: "owner" })]).toEqual([
      expect.stringMatching(/needs PostgreSQL 15 or later; this is 14.12/),
    ]);
  });
});

describe("a database of one's own", () => {
  const id = `praxis_s${randomUUID().slice(0, 8)}`;
  const role = (name: string) => `${id}_${name}`;
  const urlOf = (name: string, database = id) => {
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
    url.username = role(name);
    url.password = "hunter2";
    url.pathname = `/${database}`;
    return url.href;
  };
  const with_ = (app: string, owner = urlOf("owner")) => ({ DATABASE_URL: app, DATABASE_OWNER_URL: owner });

  const traits = {
    owner: "",
    app: "",
    super: "superuser",
    bypass: "bypassrls",
    creator: "createrole",
    member: "",
    tables: "",
  };

  beforeAll(async () => {
    await asAdmin("postgres", async (admin) => {
      for (const [name, trait] of Object.entries(traits)) {
        await admin.query(`create role ${role(name)} login password 'hunter2' ${trait}`);
      }
      await admin.query(`grant ${role("owner")} to ${role("member")}`);
      for (const name of [id, `${id}_newer`, `${id}_other`, `${id}_demo`, `${id}_real`, `${id}_clinic`]) {
        await admin.query(`create database ${name} owner ${role("owner")} template template0`);
      }
      await admin.query(
        `create database ${id}_latin owner ${role("owner")} template template0 encoding 'LATIN1' locale_provider libc locale 'C'`,
      );
    });
    await asAdmin(id, (admin) => admin.query(`create table stray (); alter table stray owner to ${role("tables")}`));
    for (const purpose of ["demo", "real", "clinic"] as const)
      await asAdmin(`${id}_${purpose}`, async (admin) => {
        await admin.query(`create table clinic (id uuid); alter table clinic owner to ${role("owner")}`);
        if (purpose !== "clinic") await notePurpose(admin, purpose);
        else await admin.query("insert into clinic values (gen_random_uuid())");
      });
    await asAdmin(`${id}_newer`, (admin) =>
      admin.query(
        `create table _prisma_migrations (migration_name text, checksum text, finished_at timestamptz, rolled_back_at timestamptz);
         insert into _prisma_migrations values ('29991231000000_tomorrow', '', now(), null);
         alter table _prisma_migrations owner to ${role("owner")}`,
      ),
    );
  });

  afterAll(() =>
    asAdmin("postgres", async (admin) => {
      for (const name of ["", "_newer", "_other", "_latin", "_demo", "_real", "_clinic"])
        await admin.query(`drop database ${id}${name} with (force)`);
      for (const name of Object.keys(traits)) await admin.query(`drop role ${role(name)}`);
    }),
  );

  test.concurrent.each<[string, () => Environment, RegExp]>([
    [
      "one role for both",
      () => with_(urlOf("owner")),
      /both sign in as .*_owner: give the application a role of its own/,
    ],
    ["a superuser", () => with_(urlOf("super")), /is a superuser, or may become one/],
    ["a role with BYPASSRLS", () => with_(urlOf("bypass")), /has BYPASSRLS/],
    ["a role that makes roles", () => with_(urlOf("creator")), /may create roles \(CREATEROLE\)/],
    ["a member of the owner", () => with_(urlOf("member")), /is a member of .*_owner, which owns the tables/],
    ["a role that owns a table", () => with_(urlOf("tables")), /owns the database or its tables/],
    [
      "another encoding",
      () => with_(urlOf("app", `${id}_latin`), urlOf("owner", `${id}_latin`)),
      /encoding is LATIN1; Praxis needs UTF8/,
    ],
    ["two databases", () => with_(urlOf("app", `${id}_other`)), /name two different databases: name the same one/],
    [
      "a wrong password",
      () => with_(urlOf("app").replace("hunter2", "wrong")),
      /refuses the role or the password of DATABASE_URL/,
    ],
    [
      "no such database",
      () => with_(urlOf("app"), urlOf("owner", "nowhere")),
      /DATABASE_OWNER_URL has no such database/,
    ],
    [
      "nobody there",
      () => with_(urlOf("app"), urlOf("owner").replace(/:\d+\//, ":1/")),
      /DATABASE_OWNER_URL cannot be reached .*check its address and port/,
    ],
    [
      "a newer schema",
      () => with_(urlOf("app", `${id}_newer`), urlOf("owner", `${id}_newer`)),
      /This database is newer than this Praxis: it was migrated to 29991231000000_tomorrow/,
    ],
    [
      "the demo's content",
      () => with_(urlOf("app", `${id}_demo`), urlOf("owner", `${id}_demo`)),
      /This database was filled by the demo, and everybody knows its passwords: use an empty one/,
    ],
  ])("with %s is refused", (_what, settings, sentence) => refused(settings(), sentence));

  test.concurrent.each(["real", "clinic"])("the demo stays away from one that is real (%s)", (name) =>
    refused(
      with_(urlOf("app", `${id}_${name}`), urlOf("owner", `${id}_${name}`)),
      /This database is that of a real clinic, and the demo stays away from it: unset DATABASE_URL/,
      "demo",
    ),
  );

  test("a role with a time zone of its own is at the same server", async () => {
    await asAdmin("postgres", (admin) => admin.query(`alter role ${role("app")} set timezone to 'Asia/Tokyo'`));
    const { said } = await launched("clinic", { ...with_(urlOf("app")) });
    await asAdmin("postgres", (admin) => admin.query(`alter role ${role("app")} reset timezone`));
    // The stray table in this database is what the command meets after the two roles were compared.
    expect(said).toContain("founding_code");
    expect(said).not.toContain("two different databases");
  });
});
