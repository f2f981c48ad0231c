import path from "node:path";
import { parseArgs } from "node:util";
import { Stop } from "../launch.mjs";

/**
 * What a command was asked for: one file at most, and options.
 * @param {{ usage: string, options?: object }} command `options` as for parseArgs
 * @returns {{ file?: string }} with the options; the file as an absolute path: npm runs a script elsewhere than it was called
 */
export function asked({ usage, options = {} }) {
  const { values, positionals } = parsed(usage, options);
  if (positionals.length > 1) throw new Stop(`One file at a time. ${usage}`);
  const [name] = positionals;
  return { ...values, file: name && inCallersFolder(name) };
}

function parsed(usage, options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`);
  }
}

/** A file's name as the caller meant it. */
export const inCallersFolder = (name) => path.resolve(process.env.INIT_CWD ?? process.cwd(), name);

/** The name of a backup made now, in this machine's time: praxis-2026-11-26-0930.backup. */
export function defaultName(now) {
  // sv-SE writes a moment as YYYY-MM-DD HH:MM:SS.
  const [day, time] = now.toLocaleString("sv-SE").split(" ");
  return `praxis-${day}-${time.slice(0, 5).replace(":", "")}.backup`;
}

/** What was written or read, as "28 tables, 12,345 rows". */
export function contentOf(tables) {
  const totals = Object.values(tables);
  const rows = totals.reduce((sum, table) => sum + table.rows, 0);
  return `${totals.length} tables, ${rows.toLocaleString("en")} rows`;
}

/** Bytes as "12.3 MB". */
export const sizeOf = (bytes) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 2 : 0)} MB`;
