import { CircleQuestionMark, ClipboardList, Sun, TrendingUp, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PatientShell } from "@/components/layout/patient-shell";
import { Link } from "@/components/ui/link";
import { OutboxStatus } from "./outbox-status";
import styles from "./patient-frame.module.css";

type PatientFrameProps = {
  patientId: string;
  /** The room this is; the safety page has no tab of its own. */
  active: "today" | "plan" | "progress" | "me" | "safety";
  children: ReactNode;
};

/** The frame of every room of a patient: the other rooms, help one tap away, and what waits to be sent. */
export function PatientFrame({ patientId, active, children }: PatientFrameProps) {
  const t = useTranslations("nav");
  const tab = (name: "today" | "plan" | "progress" | "me", icon: ReactNode) => ({
    href: `/${name}`,
    label: t(name),
    icon,
    current: active === name,
  });
  return (
    <PatientShell
      tabs={[
        tab("today", <Sun />),
        tab("plan", <ClipboardList />),
        tab("progress", <TrendingUp />),
        tab("me", <UserRound />),
      ]}
      aside={
        <Link href="/safety" className={styles.help} aria-label={t("helpName")}>
          <CircleQuestionMark aria-hidden="true" />
          {t("help")}
        </Link>
      }
    >
      <OutboxStatus patientId={patientId} />
      {children}
    </PatientShell>
  );
}
