"use client";

import dynamic from "next/dynamic";
import { nothing } from "@/components/ui/nothing";
import { useOutbox } from "./use-outbox";

// Seldom there.
const SignInBanner = dynamic(() => import("./sign-in-banner").then((file) => file.SignInBanner), { loading: nothing });

/** The way on when entries wait, and nobody, or somebody else, is signed in. */
export function SignInToSend({ patientId }: { patientId: string }) {
  const { status, waiting } = useOutbox(patientId).state;
  return <div role="status">{status === "signedOut" && waiting > 0 && <SignInBanner waiting={waiting} />}</div>;
}
