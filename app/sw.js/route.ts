import { readFile } from "node:fs/promises";
import path from "node:path";
import { notFound } from "next/navigation";

const FILE = path.join(process.env.PRAXIS_DIST || ".next", "worker.js");

/** The service worker of this build; `next dev` has none. It stands at the root, so that it may answer for every page. */
export async function GET(): Promise<Response> {
  const script = await readFile(FILE, "utf8").catch(() => notFound());
  return new Response(script, {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" },
  });
}
