import { Stop } from "../launch.mjs";
import { shortestPassphrase } from "../settings.mjs";

const variable = "PRAXIS_BACKUP_PASSPHRASE";

/**
 * The passphrase to encrypt with: from PRAXIS_BACKUP_PASSPHRASE, or asked for twice; undefined when neither is wanted.
 * An empty variable is a mistake, and must not write an open backup.
 */
export async function passphraseToSet({ ask }) {
  const given = process.env[variable];
  if (given === undefined && !ask) return undefined;
  const passphrase = given ?? (await askHidden("Passphrase for the backup: "));
  if (passphrase.length < shortestPassphrase)
    throw new Stop(`A passphrase needs at least ${shortestPassphrase} characters.`);
  if (given === undefined && passphrase !== (await askHidden("Once more: "))) {
    throw new Stop("These were two different passphrases.");
  }
  return passphrase;
}

/** The passphrase of an encrypted backup: from PRAXIS_BACKUP_PASSPHRASE, or asked for. */
export async function passphraseToOpen() {
  return process.env[variable] ?? askHidden("Passphrase of the backup: ");
}

/** Who set a passphrase means encrypted backups: an open one may have been put in the place of one of them. */
export const expectsEncrypted = () => process.env[variable] !== undefined;

/** One line from the terminal that nobody sees. */
async function askHidden(question) {
  const { stdin, stdout } = process;
  if (!stdin.isTTY) throw new Stop(`There is no terminal to ask for a passphrase: set ${variable}.`);
  stdin.setRawMode(true);
  stdin.setEncoding("utf8");
  stdout.write(question);
  let line = "";
  try {
    for await (const text of stdin.iterator({ destroyOnReturn: false })) {
      for (const character of text) {
        if (character === "\u0003") throw new Stop("Stopped.");
        if (character === "\r" || character === "\n" || character === "\u0004") return line;
        if (character === "\u007f" || character === "\b") line = [...line].slice(0, -1).join("");
        else line += character;
      }
    }
    return line;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stdout.write("\n");
  }
}
