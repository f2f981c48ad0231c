// Every rule about the settings of a start. Pure: nothing is opened, asked or changed here, so that a bad setting ends
// a start before anything costs time, and a table of bad settings can try them all.
import { isIP } from "node:net";
import path from "node:path";
import { trustedProxies } from "./trusted-proxies.mjs";

/** What the rules need to know of the machine. */
export const thisMachine = ({ root, home, uid = process.getuid?.() }) => ({
  root,
  home,
  uid,
  node: process.versions.node,
  platform: process.platform,
});

/** Ends the rules with what is wrong and what to do about it. */
class Refusal extends Error {}
const refuse = (sentence) => {
  throw new Refusal(sentence);
};

/**
 * The settings of `npm start`.
 * @returns {{ settings?: any, refusal?: string }} one of the two; the refusal is a sentence that says what to do
 */
export function startSettings(env, machine) {
  return judged(() => {
    demandNode(machine.node);
    demandPassphrase(env);
    const port = portOf(env.PORT);
    const host = hostOf(env.HOST);
    return {
      port,
      host,
      baseUrl: startAddress(env.BASE_URL, host, port),
      data: dataPlace(env, machine),
      secret: secretOf(env.NEXTAUTH_SECRET),
      database: databaseOf(env),
      proxies: proxiesOf(env.PRAXIS_TRUSTED_PROXIES),
    };
  });
}

/** The settings of `npm run demo`, whose passwords everybody knows: it is there for this machine alone. */
export function demoSettings(env, machine) {
  return judged(() => {
    demandNode(machine.node);
    if (env.BASE_URL && !isLocal(addressOf(env.BASE_URL))) {
      refuse(
        `The demo is for this machine alone, because everybody knows its passwords: unset BASE_URL (${env.BASE_URL}), or run the real thing with \`npm start\`.`,
      );
    }
    demandPassphrase(env);
    return { port: portOf(env.PORT), database: databaseOf(env) };
  });
}

/** Where the real data is: what a backup needs to know, whatever else is set. */
export const dataSettings = (env, machine) => judged(() => ({ data: dataPlace(env, machine) }));

/** The two URLs of a PostgreSQL of one's own, or null: what every command needs to know that opens the database. */
export const databaseSettings = (env) => judged(() => databaseOf(env));

/** @returns {{ settings?: any, refusal?: string }} */
function judged(rules) {
  try {
    return { settings: rules() };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message };
    throw error;
  }
}

/** The versions that Praxis runs on. */
export function isNodeFitting(version) {
  const [major, minor] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

export const nodeRefusal = (version) =>
  `Praxis needs Node 20.19, 22.12, or 24 and later; this is Node ${version}. Install one of those and start again.`;

function demandNode(version) {
  if (!isNodeFitting(version)) refuse(nodeRefusal(version));
}

function portOf(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  refuse(`PORT is ${text}: set it to a number from 1 to 65535, or unset it for 3000.`);
}

function hostOf(text) {
  if (!text) return "127.0.0.1";
  if (text === "localhost") return "127.0.0.1";
  if (isIP(text)) return text;
  refuse(
    `HOST is ${text}, which is no IP address: set it to 127.0.0.1 for this machine alone, to 0.0.0.0 for every network of it, or unset it.`,
  );
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1)$/;

/** Does an address of a server lead to this machine, wherever it is opened? */
const isLocal = ({ hostname }) => hostname === "localhost" || loopback.test(hostname.replace(/^\[|\]$/g, ""));

function startAddress(text, host, port) {
  if (text) return publicAddress(text);
  if (loopback.test(host)) return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  refuse(
    `HOST is ${host}, so people come from other machines: set BASE_URL to the address they type, for example https://praxis.example.org.`,
  );
}

function publicAddress(text) {
  const url = addressOf(text);
  if (url.protocol === "http:" && !isLocal(url)) {
    refuse(
      `BASE_URL is ${text}: health data needs https. Put a reverse proxy with a certificate before Praxis (docs/operate.md), and set BASE_URL to its https address.`,
    );
  }
  return url.origin;
}

/** Only scheme, name and port: links are made by putting a path behind it. */
function addressOf(text) {
  const example = "for example https://praxis.example.org";
  const url = URL.canParse(text)
    ? new URL(text)
    : refuse(`BASE_URL is ${text}, which is no address: write it whole, ${example}.`);
  if (!/^https?:$/.test(url.protocol)) refuse(`BASE_URL is ${text}: it has to begin with https://, ${example}.`);
  if (url.username || url.password) refuse(`BASE_URL holds a name or a password: leave them out, ${example}.`);
  // A second look at the text: the parser forgives backslashes, blanks and an empty query.
  if (url.pathname !== "/" || !/^https?:\/\/[^/?#\\\s]+\/?$/i.test(text)) {
    refuse(
      `BASE_URL is ${text}: Praxis stands at the root of an address. Leave out what follows the name and port, ${example}.`,
    );
  }
  return url;
}

/** Of a length that nobody guesses, and not one that stands in an example. */
function secretOf(text) {
  if (!text) return undefined;
  const advice = "unset it (Praxis makes and keeps one), or set it to what `openssl rand -hex 32` prints";
  if (text.length < 32) refuse(`NEXTAUTH_SECRET has ${text.length} characters, too few to be safe: ${advice}.`);
  if (/change.?me|secret|example|sample|password|placeholder|praxis/i.test(text) || new Set(text).size < 10) {
    refuse(`NEXTAUTH_SECRET is a sample that others know: ${advice}.`);
  }
  return text;
}

/** The characters that a passphrase of a backup needs at least. */
export const shortestPassphrase = 12;

/** Looked at by a start, not only when its migration asks for a backup. Never repeated. An empty one is a mistake. */
function demandPassphrase({ PRAXIS_BACKUP_PASSPHRASE: text }) {
  if (text === undefined || text.length >= shortestPassphrase) return;
  refuse(
    `PRAXIS_BACKUP_PASSPHRASE has ${text.length} characters: set it to several words, ${shortestPassphrase} characters or more, or unset it.`,
  );
}

function databaseOf({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }) {
  if (!app && !owner) return null;
  if (!app || !owner) {
    refuse(
      "Set both DATABASE_URL (the application's role, which owns nothing) and DATABASE_OWNER_URL (the role that migrates), or neither.",
    );
  }
  for (const [name, text] of Object.entries({ DATABASE_URL: app, DATABASE_OWNER_URL: owner })) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (/^postgres(ql)?:$/.test(url?.protocol) && url.pathname.length > 1) continue;
    // Never repeated here: it holds a password.
    refuse(`${name} is no address of a database: write it as postgresql://role:password@host:5432/database.`);
  }
  return { app, owner };
}

function proxiesOf(text) {
  const { refusal } = trustedProxies(text);
  return refusal ? refuse(refusal) : (text ?? "");
}

/**
 * The folder of the real data. Outside the checkout, so that neither an update nor `git clean` nor a new clone touches it.
 */
function dataPlace({ PRAXIS_DATA: wanted, XDG_DATA_HOME: xdg, LOCALAPPDATA: local }, { platform, home, uid, root }) {
  if (wanted) {
    if (!path.isAbsolute(wanted)) {
      refuse(
        `PRAXIS_DATA is ${wanted}: write the whole path, from / on, so that it is the same folder wherever you start.`,
      );
    }
    const folder = path.resolve(wanted);
    if (isWithin(folder, root)) refuse(insideRefusal(folder, root));
    return folder;
  }
  if (uid === 0) return "/var/lib/praxis/data";
  if (platform === "win32") return path.join(local || path.join(home, "AppData", "Local"), "Praxis");
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "Praxis");
  return path.join(xdg && path.isAbsolute(xdg) ? xdg : path.join(home, ".local", "share"), "praxis");
}

/** Is a folder this one, or somewhere below it? */
export function isWithin(folder, root) {
  const way = path.relative(root, folder);
  return way === "" || (way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

export const insideRefusal = (folder, root) =>
  `PRAXIS_DATA is ${folder}, inside the program's own folder (${root}), where an update or a clean-up would take the data along: choose a folder outside of it.`;
