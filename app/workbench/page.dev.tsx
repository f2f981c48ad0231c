import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Metadata } from "next";
import { Messages } from "@/components/layout/messages";
import { Workbench } from "@/components/workbench/workbench";

export const metadata: Metadata = { title: "Pose workbench" };

/** For those who draw exercises, in `next dev` alone: the build knows no page of this name (next.config.js). */
export default function WorkbenchPage() {
  const folder = path.join(process.cwd(), "prisma/catalogue/movements");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const catalogue = files.sort().map((name) => ({
    slug: name.slice(0, -".json".length),
    text: readFileSync(path.join(folder, name), "utf8"),
  }));
  return (
    <Messages namespaces={["figure"]}>
      <Workbench catalogue={catalogue} />
    </Messages>
  );
}
