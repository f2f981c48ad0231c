"use client";

import { later } from "@/components/ui/later";
import { useOutbox } from "./use-outbox";

// Seldom there.
const SignInBanner = later(() => import("./sign-in-banner").then((file) => file.SignInBanner));

/** The way on when entries wait, and nobody, or somebody else, is signed in. */
export function SignInToSend({ patientId }: { patientId: string }) {
  const { status, waiting } = useOutbox(patientId).state;
  return <div role="status">{status === "signedOut" && waiting > 0 && <SignInBanner waiting={waiting} />}</div>;
}
