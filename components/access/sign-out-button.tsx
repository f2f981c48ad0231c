"use client";

import { LogOut } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { signOut } from "@/lib/clinic/client";
import styles from "./sign-out.module.css";
import { tellTabs } from "./tabs";

type SignOutButtonProps = {
  look: "icon" | "words";
  words: { signOut: string; signingOut: string; failed: string };
};

/** The client half of `SignOut`; use that one. */
export function SignOutButton({ look, words }: SignOutButtonProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function leave() {
    if (state === "busy") return;
    setState("busy");
    if (!(await signOut()).ok) return setState("failed");
    tellTabs("out");
    // What was typed and not saved is a patient's data, and the next person sits at the same computer.
    sessionStorage.clear();
    // A whole load: nothing of the person stays in the page's memory.
    window.location.replace("/sign-in");
  }

  const busy = state === "busy";
  return (
    <span className={styles.place}>
      {look === "icon" ? (
        <IconButton
          label={busy ? words.signingOut : words.signOut}
          icon={<LogOut />}
          aria-busy={busy}
          onClick={leave}
        />
      ) : (
        <Button kind="quiet" size="touch" icon={<LogOut />} busy={busy} busyLabel={words.signingOut} onClick={leave}>
          {words.signOut}
        </Button>
      )}
      <span role="alert" className={styles.failed}>
        {state === "failed" && words.failed}
      </span>
    </span>
  );
}
