import { Archive } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { SectionTabs } from "@/components/layout/section-tabs";
import { Banner } from "@/components/ui/banner";
import { type Day, formatDay } from "@/lib/day/day";
import type { PatientHeader as PatientHeaderData } from "@/lib/patient/record";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./patient-header.module.css";
import { StandingLine } from "./standing-line";

export type PatientSection = "overview" | "program" | "adherence";

type PatientHeaderProps = {
  patient: Pick<
    PatientHeaderData,
    "id" | "name" | "age" | "condition" | "week" | "goal" | "archived" | "standing" | "today"
  >;
  active: PatientSection;
  /** The name of this page when it lies below its section, as the red-flag screen does. */
  here?: string;
  /** The page's buttons, and what stands beside them. */
  actions?: ReactNode;
};

const date = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

const SECTIONS: { section: PatientSection; path: string }[] = [
  { section: "overview", path: "" },
  { section: "program", path: "/program" },
  { section: "adherence", path: "/adherence" },
];

/** The top of every page about a patient: who she is, what she wants, and the ways to the other pages. Holds the `<h1>`. */
export function PatientHeader({ patient, active, here, actions }: PatientHeaderProps) {
  const t = useTranslations("patient.header");
  const nav = useTranslations("nav");
  const care = useTranslations("care.archived");
  const home = `/patients/${patient.id}`;
  const about = [
    String(patient.age),
    patient.condition,
    patient.week === null ? "" : t("week", { week: patient.week }),
  ].filter((each) => each !== "");
  const place = here ?? (active === "overview" ? undefined : t(active));
  return (
    <div className={styles.header}>
      <PageHeader
        compact
        crumbs={[
          { label: nav("caseload"), href: "/caseload" },
          place ? { label: patient.name, href: home } : { label: patient.name },
          ...(place ? [{ label: place }] : []),
        ]}
        title={patient.name}
        summary={
          <>
            {listed(about)}
            {patient.goal && (
              <>
                {". "}
                <span className={styles.goal}>{t("goal", { goal: patient.goal })}</span>
              </>
            )}
          </>
        }
        actions={actions}
      />
      <StandingLine patient={patient} />
      <SectionTabs
        label={t("sections", { name: patient.name })}
        below={Boolean(here)}
        tabs={SECTIONS.map(({ section, path }) => ({
          href: `${home}${path}`,
          label: t(section),
          active: section === active,
        }))}
      />
      {patient.archived && (
        <Banner icon={<Archive />}>
          {care("banner", { since: date(patient.archived.since), erasable: date(patient.archived.erasableFrom) })}
        </Banner>
      )}
    </div>
  );
}
