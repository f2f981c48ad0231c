"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { leave } from "./leave";
import styles from "./sign-out.module.css";

type SignOutButtonProps = {
  look: "icon" | "words";
  words: { signOut: string; signingOut: string; failed: string };
};

/** The client half of `SignOut`; use that one. */
export function SignOutButton({ look, words }: SignOutButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function press() {
    if (state === "busy") return;
    setState("busy");
    if (!(await leave([])).ok) setState("failed");
  }

  const busy = state === "busy";
  return (
    <span className={styles.place}>
      {look === "icon" ? (
        <IconButton
          label={busy ? words.signingOut : words.signOut}
          icon={<LogOut />}
          aria-busy={busy}
          onClick={press}
        />
      ) : (
        <Button kind="quiet" size="touch" icon={<LogOut />} busy={busy} busyLabel={words.signingOut} onClick={press}>
          {words.signOut}
        </Button>
      )}
      <span role="alert" className={styles.failed}>
        {state === "failed" && words.failed}
      </span>
    </span>
  );
}
