import { CircleQuestionMark, ClipboardList, Sun, TrendingUp, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PatientShell } from "@/components/layout/patient-shell";
import { QueuePill } from "@/components/offline/queue-pill";
import { SignInToSend } from "@/components/offline/sign-in-to-send";
import { BehindThePage } from "./behind-the-page";

type PatientFrameProps = {
  patientId: string;
  /** The room this is. */
  active: "today" | "plan" | "progress" | "me" | "safety";
  children: ReactNode;
};

/** The frame of every room of a patient: the other rooms, help always one tap away, and what waits to be sent. */
export function PatientFrame({ patientId, active, children }: PatientFrameProps) {
  const t = useTranslations("nav");
  const tab = (name: "today" | "plan" | "progress" | "me", icon: ReactNode) => ({
    href: `/${name}`,
    label: t(name),
    icon,
    current: active === name,
  });
  const help = { href: "/safety", label: t("help"), name: t("helpName"), icon: <CircleQuestionMark /> };
  return (
    <PatientShell
      tabs={[
        tab("today", <Sun />),
        tab("plan", <ClipboardList />),
        tab("progress", <TrendingUp />),
        tab("me", <UserRound />),
        { ...help, current: active === "safety" },
      ]}
      aside={<QueuePill patientId={patientId} />}
    >
      <BehindThePage />
      {active !== "safety" && <SignInToSend patientId={patientId} />}
      {children}
    </PatientShell>
  );
}
