"use client";

import { CloudOff } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { NoticePage } from "@/components/layout/notice-page";
import { PatientShell } from "@/components/layout/patient-shell";
import { changeRoom } from "@/components/session/change-room";
import { PatientFrame } from "@/components/session/patient-frame";
import { Rooms } from "@/components/session/rooms";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { wayTo } from "./navigation";
import { type PlanCopy, readPlan } from "./plan-copy";

/** Begun as soon as the script is there: reading and drawing the empty page take place side by side. */
const reading = typeof indexedDB === "undefined" ? null : readPlan();

/** A page of the patient's, drawn on the phone from what the phone keeps. */
export function Shell() {
  const path = usePathname();
  const [held, setHeld] = useState<PlanCopy | null>();
  useEffect(() => {
    void reading?.then(setHeld);
  }, []);
  if (held === undefined) return <PatientShell tabs={[]}>{null}</PatientShell>;
  const way = wayTo(path);
  if (!held) return <Empty path={way === null ? "/today" : path} />;
  if (way === "server") return <Away path={path} patientId={held.plan.patientId} />;
  return <Rooms sent={held.plan} sentAt={held.at} from="phone" />;
}

/** A page that only the server has: what is on the phone stays within reach, and help with it. */
function Away({ path, patientId }: { path: string; patientId: string }) {
  const t = useTranslations("phone.shell");
  return (
    <div onClickCapture={changeRoom}>
      <PatientFrame patientId={patientId} active={path === "/progress" ? "progress" : "me"}>
        <EmptyState
          size="patient"
          level={1}
          icon={<CloudOff />}
          title={t("awayTitle")}
          action={
            <a href={path} className={buttonLook({ kind: "secondary", size: "touch" })}>
              {t("again")}
            </a>
          }
        >
          <p>{t("awayText")}</p>
        </EmptyState>
      </PatientFrame>
    </div>
  );
}

function Empty({ path }: { path: string }) {
  const t = useTranslations("phone.shell");
  return (
    <NoticePage
      title={t("emptyTitle")}
      text={t("emptyText")}
      actions={
        <a href={path} className={buttonLook({ size: "touch" })}>
          {t("again")}
        </a>
      }
    />
  );
}
