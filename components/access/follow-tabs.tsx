"use client";

import { useEffect } from "react";
import { onTabs } from "./tabs";

/** Leaves a patient's page when another tab of the browser signed out, or acts as somebody else. */
export function FollowTabs() {
  useEffect(
    () =>
      onTabs(({ kind }) => {
        if (kind === "out") window.location.replace("/sign-in");
        if (kind === "switched") window.location.replace("/");
      }),
    [],
  );
  return null;
}
