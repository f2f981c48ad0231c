import { useEffect } from "react";

const TYPING = "input, textarea, select, [contenteditable]";

/** j and k go from row to row, to the link that serves first; Enter follows it as ever. Fields and dialogs keep their letters. */
export function useRowKeys(): void {
  useEffect(() => {
    function go(event: KeyboardEvent) {
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof HTMLElement && event.target.closest(TYPING)) return;
      if (document.querySelector("dialog[open]")) return;
      const rows = [...document.querySelectorAll("tr[data-row]")];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const row = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
      if (!row) return;
      event.preventDefault();
      goTo(row);
    }
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, []);
}

/** To the link of a row that serves first. */
export function goTo(row: Element): void {
  const link = row.querySelector<HTMLElement>("[data-main]") ?? row.querySelector<HTMLElement>("[data-name]");
  link?.focus();
  row.scrollIntoView({ block: "nearest" });
}
