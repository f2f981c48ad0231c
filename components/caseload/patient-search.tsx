import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { SlashKey } from "@/components/ui/slash-key";
import { TextField } from "@/components/ui/text-field";
import { useSlash } from "@/components/ui/use-slash";
import styles from "./patient-search.module.css";

type PatientSearchProps = { name: string; onName: (name: string) => void };

/** Long enough that a quick typist asks once, short enough that the list seems to follow. */
const PAUSE = 180;

/** Finds by name as you type. "/" goes there from anywhere on the page, Escape empties it. */
export function PatientSearch({ name, onName }: PatientSearchProps) {
  const t = useTranslations("caseload");
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);

  // Emptied from outside. What is being typed is never changed: it may end with a space.
  useEffect(() => {
    if (name === "") setTyped("");
  }, [name]);
  useEffect(() => {
    if (typed.trim() === name) return;
    const timer = setTimeout(() => onName(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, name, onName]);
  useSlash(field);

  return (
    <div className={styles.search}>
      <TextField
        ref={field}
        label={t("find")}
        labelHidden
        type="search"
        placeholder={t("find")}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        value={typed}
        lead={<Search />}
        trail={<SlashKey title={t("findKey")} />}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped("");
        }}
      />
    </div>
  );
}
