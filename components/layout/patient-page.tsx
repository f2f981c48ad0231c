import { CircleQuestionMark, Sun, TrendingUp, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OutboxStatus } from "@/components/session/outbox-status";
import { Link } from "@/components/ui/link";
import type { PatientActor } from "@/lib/platform/auth/scope";
import { Messages } from "./messages";
import styles from "./patient-page.module.css";
import { PatientShell } from "./patient-shell";

type PatientPageProps = {
  actor: PatientActor;
  /** The room this page belongs to; none for the safety page. */
  active: "today" | "progress" | "me" | null;
  children: ReactNode;
};

/** The frame of every patient's page: the rooms that exist, and help one tap away. */
export function PatientPage({ actor, active, children }: PatientPageProps) {
  const t = useTranslations("nav");
  const today = useTranslations("today");
  return (
    <PatientShell
      tabs={[
        { href: "/today", label: t("today"), icon: <Sun />, current: active === "today" },
        { href: "/progress", label: t("progress"), icon: <TrendingUp />, current: active === "progress" },
        { href: "/me", label: t("me"), icon: <UserRound />, current: active === "me" },
      ]}
      aside={
        <Link href="/safety" className={styles.help} aria-label={today("helpName")}>
          <CircleQuestionMark aria-hidden="true" />
          {today("help")}
        </Link>
      }
    >
      <Messages namespaces={["outbox"]}>
        <OutboxStatus patientId={actor.scope.patientId} />
      </Messages>
      {children}
    </PatientShell>
  );
}
