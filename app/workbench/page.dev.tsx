import { readFileSync } from "node:fs";
import path from "node:path";
import type { Metadata } from "next";
import { Messages } from "@/components/layout/messages";
import { Workbench } from "@/components/workbench/workbench";
import { filesIn } from "@/prisma/catalogue/catalogue";

export const metadata: Metadata = { title: "Pose workbench" };

/** For those who draw exercises, in `next dev` alone: the build knows no page of this name (next.config.js). */
export default function WorkbenchPage() {
  const folder = path.join(process.cwd(), "prisma/catalogue/movements");
  const catalogue = filesIn("movements").map((file) => ({
    slug: path.basename(file, ".json"),
    text: readFileSync(path.join(folder, file), "utf8"),
  }));
  return (
    <Messages namespaces={["figure"]}>
      <Workbench catalogue={catalogue} />
    </Messages>
  );
}
