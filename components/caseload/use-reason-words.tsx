import {
  Activity,
  CalendarClock,
  CalendarOff,
  ClipboardList,
  FilePenLine,
  Mail,
  OctagonAlert,
  TriangleAlert,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PainAboveLine } from "@/components/patient/pain-above-line";
import type { Tone } from "@/components/ui/tag";
import type { Reason } from "@/lib/caseload/attention";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

export type ReasonWords = {
  tone: Tone;
  icon: ReactNode;
  tag: string;
  evidence: ReactNode;
  /** What serves: the page, and what it is called. */
  href: string;
  action: string;
};

/** What a reason says, the line that it rests on, and where it leads. */
export function useReasonWords() {
  const t = useTranslations("caseload.reason");
  const day = (each: string) => formatDay(each, LOCALE);

  return (patientId: string, reason: Reason): ReasonWords => {
    const record = `/patients/${patientId}`;
    const review = { href: `${record}/adherence`, action: t("toReview") };
    const screen = { href: `${record}/screening`, action: t("toScreen") };
    const program = { href: `${record}/program`, action: t("toProgram") };
    switch (reason.kind) {
      case "warning":
        return {
          ...{ tone: "pain", icon: <OctagonAlert />, tag: t("warning"), ...screen },
          evidence: t("warningLine", { day: day(reason.day) }),
        };
      case "painAbove":
        return {
          ...{ tone: "pain", icon: <TriangleAlert />, tag: t("painAbove"), ...review },
          evidence: <PainAboveLine above={reason.above} />,
        };
      case "painRise": {
        const { from, to } = reason;
        return {
          ...{ tone: "pain", icon: <Activity />, tag: t("painRise", { points: to - from }), ...review },
          evidence: t("painRiseLine", { from, to, day: day(reason.day) }),
        };
      }
      case "step":
        return {
          ...{ tone: reason.step === "screenAgain" ? "pain" : "warm", tag: t(`step.${reason.step}`) },
          ...{ icon: reason.step === "invite" ? <Mail /> : <ClipboardList />, evidence: t(`stepLine.${reason.step}`) },
          ...(reason.step === "program"
            ? program
            : reason.step === "invite"
              ? { href: record, action: t("toRecord") }
              : screen),
        };
      case "silent":
        return {
          ...{ tone: "warm", icon: <CalendarOff />, ...review },
          tag: t(reason.atLeast ? "silentAtLeast" : "silent", { days: reason.days }),
          evidence: reason.last ? t("silentLine", { day: day(reason.last) }) : t("silentNever"),
        };
      case "checkUp":
        return {
          ...{ tone: "warm", icon: <CalendarClock />, tag: t("checkUp") },
          evidence: reason.missed
            ? t("checkUpMissed", { day: day(reason.missed) })
            : t(reason.held ? "checkUpLast" : "checkUpNone", { day: day(reason.since) }),
          ...{ href: `${record}/check-ups`, action: t("toCheckUps") },
        };
      case "draft":
        return {
          ...{ tone: "warm", icon: <FilePenLine />, tag: t("draft"), ...program },
          evidence: t("draftLine", { by: reason.by, day: day(reason.day) }),
        };
    }
  };
}
