import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export type PersonalColumn = {
  table: string;
  column: string;
  /** As Prisma names it: String, String[], Json, DateTime ... */
  type: string;
  /** How its table says whose row it is. */
  owner: "patient_id" | "account_id" | "id" | null;
};

const SCHEMA = path.resolve(import.meta.dirname, "../schema");

/** Every column that the schema tags `/// @personal`, read from the schema's own files. */
export function personalColumns(): PersonalColumn[] {
  const text = readdirSync(SCHEMA)
    .map((file) => readFileSync(path.join(SCHEMA, file), "utf8"))
    .join("\n");
  return [...text.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = ""]) => columnsOf(body));
}

function columnsOf(body: string): PersonalColumn[] {
  const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? "";
  const owner = ownerOf(table, body);
  const found: PersonalColumn[] = [];
  let tagged = false;
  for (const line of body.split("\n")) {
    if (/^\s*\/\/\//.test(line)) tagged ||= /@personal\b/.test(line);
    else {
      const [, name, type] = /^\s+(\w+)\s+(\w+(?:\[\])?)/.exec(line) ?? [];
      if (tagged && name && type) found.push({ table, column: /@map\("(\w+)"\)/.exec(line)?.[1] ?? name, type, owner });
      tagged = false;
    }
  }
  return found;
}

function ownerOf(table: string, body: string): PersonalColumn["owner"] {
  if (table === "patient" || table === "account") return "id";
  if (/@map\("patient_id"\)/.test(body)) return "patient_id";
  return /@map\("account_id"\)/.test(body) && table !== "member" ? "account_id" : null;
}
