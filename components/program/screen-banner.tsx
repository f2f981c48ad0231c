import { OctagonAlert, UserX } from "lucide-react";
import { useTranslations } from "next-intl";
import { WarningLines } from "@/components/patient/warning-lines";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { ProgramEditor } from "@/lib/program/editor";

/** The reason by which publishing is refused in this state of the screen. */
export function screenReason({ status }: ProgramEditor["screening"]) {
  if (status === "cleared") return null;
  return status === "missing" ? "screening-missing" : status;
}

/** Why nothing can be put in force before another red-flag screen. */
export function ScreenBanner({ editor: { screening, warnings, patient } }: { editor: ProgramEditor }) {
  const t = useTranslations("program.publish.why");
  const reason = screenReason(screening);
  if (reason === null) return null;
  const action = (
    <Link className="link" href={`/patients/${patient.id}/screening`}>
      {t("screen")}
    </Link>
  );
  return reason === "warned" ? (
    <Banner tone="pain" icon={<OctagonAlert />} action={action}>
      <WarningLines warnings={warnings} />
    </Banner>
  ) : (
    <Banner tone="warm" icon={<UserX />} action={action}>
      {t(reason)}
    </Banner>
  );
}
