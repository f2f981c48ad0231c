import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import type { PatientHeader } from "@/lib/patient/record";
import { canTakeBack } from "@/lib/program/end";
import { TakeBackButton } from "./take-back-button";

type EndedBannerProps = {
  patient: Pick<PatientHeader, "id" | "standing" | "today" | "archived">;
  /** Whether the next program has begun, where the page knows it sooner than what it read. */
  followed?: boolean;
};

/** The way back from an end, while there is one. Wants the messages of "revisions" and "common" around it. */
export function EndedBanner({ patient, followed }: EndedBannerProps) {
  const t = useTranslations("revisions.ended");
  const ended = patient.standing?.ended;
  if (!ended || ended.why === "merged" || patient.archived || !canTakeBack(ended.on, patient.today)) return null;
  const isOver = ended.on < patient.today;
  const hasWayBack = !(followed ?? ended.followed);
  if (isOver && !hasWayBack) return null;
  const values = { title: ended.title, b: (words: ReactNode) => <b>{words}</b> };
  return (
    <Banner tone="primary" icon={<Flag />} action={hasWayBack && <TakeBackButton patientId={patient.id} />}>
      {isOver ? t.rich("over", values) : t.rich("ahead", values)}
    </Banner>
  );
}
