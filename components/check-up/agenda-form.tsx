"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextField } from "@/components/ui/text-field";
import { LONGEST_AGENDA } from "@/lib/check-up/agenda";
import { addToAgenda } from "@/lib/check-up/agenda-client";
import styles from "./agenda.module.css";

type AgendaFormProps = {
  /** Null for the patient herself. */
  patientId: string | null;
  words: Record<"label" | "add" | "adding" | "added" | "failed", string>;
  size?: "desk" | "touch";
};

/** One more thing to talk about. What could not be sent stays in the field. */
export function AgendaForm({ patientId, words: t, size = "desk" }: AgendaFormProps) {
  const router = useRouter();
  const [words, setWords] = useState("");
  const [state, setState] = useState<"open" | "sending" | "added" | "failed">("open");

  async function add(event: FormEvent) {
    event.preventDefault();
    if (words.trim() === "" || state === "sending") return;
    setState("sending");
    try {
      await addToAgenda(patientId, words);
      setWords("");
      setState("added");
      router.refresh();
    } catch {
      setState("failed");
    }
  }

  return (
    <form noValidate onSubmit={add} className={styles.form}>
      <TextField
        label={t.label}
        name="agenda"
        size={size}
        maxLength={LONGEST_AGENDA}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setState("open");
        }}
      />
      <Button type="submit" kind="secondary" size={size} busy={state === "sending"} busyLabel={t.adding}>
        {t.add}
      </Button>
      <FormMessage tone="good">{state === "added" && t.added}</FormMessage>
      <FormMessage tone="error">{state === "failed" && t.failed}</FormMessage>
    </form>
  );
}
