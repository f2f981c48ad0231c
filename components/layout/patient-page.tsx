import type { ReactNode } from "react";
import { PatientFrame } from "@/components/session/patient-frame";
import type { PatientActor } from "@/lib/platform/auth/scope";
import { Messages } from "./messages";

type PatientPageProps = { actor: PatientActor; active: "today" | "progress" | "me"; children: ReactNode };

/** The frame of a patient's page that the server draws each time. */
export function PatientPage({ actor, active, children }: PatientPageProps) {
  return (
    <Messages namespaces={["common", "nav", "outbox"]}>
      <PatientFrame patientId={actor.scope.patientId} active={active}>
        {children}
      </PatientFrame>
    </Messages>
  );
}
