import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Done } from "./attention-menu";
import { goTo } from "./use-row-keys";

/**
 * What is said once a patient was set aside, or taken back, and the list asked for anew. Her row goes to another group: the focus goes on to
 * the row that stood after it.
 */
export function useSetAside(asOf: string) {
  const t = useTranslations("caseload.done");
  const router = useRouter();
  const [said, setSaid] = useState<{ text: string; failed: boolean }>();
  const next = useRef<{ id: string; asOf: string }>(undefined);

  useEffect(() => {
    const wanted = next.current;
    if (!wanted || wanted.asOf === asOf) return;
    next.current = undefined;
    const row = document.querySelector(`tr[data-row="${wanted.id}"]`);
    if (row) goTo(row);
  }, [asOf]);

  function onDone(done: Done) {
    setSaid({ text: words(done), failed: done.kind === "failed" });
    if (done.kind === "failed") return;
    const rows = [...document.querySelectorAll("tr[data-row]")];
    const at = rows.findIndex((row) => row.getAttribute("data-row") === done.id);
    const id = at < 0 ? null : (rows[at + 1] ?? rows[at - 1])?.getAttribute("data-row");
    next.current = id ? { id, asOf } : undefined;
    router.refresh();
  }

  function words(done: Done): string {
    if (done.kind !== "aside") return t(done.kind, { name: done.name });
    return done.until
      ? t("aside", { name: done.name, day: formatDay(done.until, LOCALE) })
      : t("asideNews", { name: done.name });
  }

  return { said, onDone };
}
