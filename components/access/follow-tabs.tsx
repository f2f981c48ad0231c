"use client";

import { useEffect } from "react";
import { onTabs } from "./tabs";

/** Leaves a patient's page when another tab of the browser signed out, or acts as somebody else. */
export function FollowTabs() {
  useEffect(
    () =>
      onTabs(({ kind }) => {
        // The server leads on to signing in; without it, the phone says that it keeps no plan.
        if (kind === "out") window.location.replace("/today");
        if (kind === "switched") window.location.replace("/");
      }),
    [],
  );
  return null;
}
