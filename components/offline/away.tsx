import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { changeRoom } from "@/components/session/change-room";
import { PatientFrame } from "@/components/session/patient-frame";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./away.module.css";

/** A page that only the server has: what is on the phone stays within reach, and help with it. */
export function Away({ path, patientId }: { path: string; patientId: string }) {
  const t = useTranslations("phone.shell");
  return (
    <div onClickCapture={changeRoom}>
      <PatientFrame patientId={patientId} active={path === "/progress" ? "progress" : "me"}>
        <div className={styles.away}>
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
        </div>
      </PatientFrame>
    </div>
  );
}
