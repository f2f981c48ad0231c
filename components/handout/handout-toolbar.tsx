import { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { ButtonLink } from "@/components/ui/button";
import { Crumbs } from "@/components/ui/crumbs";
import { PrintButton } from "@/components/ui/print-button";
import { SegmentedLinks } from "@/components/ui/segmented";
import { addDays, type Day } from "@/lib/day/day";
import { standing } from "@/lib/program/revision";
import type { PlanDocument, PlanRevision } from "@/lib/session/plan";
import styles from "./handout-toolbar.module.css";

type HandoutToolbarProps = {
  plan: PlanDocument;
  name: string;
  /** Null when there is nothing to print. */
  shown: { revision: PlanRevision; monday: Day; large: boolean; today: Day } | null;
};

/** What is asked of the paper before it is printed; it stands in the address, and never on paper. */
export function HandoutToolbar({ plan, name, shown }: HandoutToolbarProps) {
  const t = useTranslations("handout");
  const nav = useTranslations("nav");
  const home = `/patients/${plan.patientId}`;
  return (
    <div className={styles.toolbar}>
      <Crumbs
        label={nav("breadcrumbs")}
        items={[
          { label: nav("caseload"), href: "/caseload" },
          { label: name, href: home },
          { label: t("program"), href: `${home}/program` },
          { label: t("name") },
        ]}
      />
      {shown && <Choices plan={plan} {...shown} />}
    </div>
  );
}

function Choices({
  plan,
  revision,
  monday,
  large,
  today,
}: { plan: PlanDocument } & NonNullable<HandoutToolbarProps["shown"]>) {
  const t = useTranslations("handout");
  const format = useFormatter();
  const kept = standing(plan.revisions);
  const address = (change: { revision?: number; from?: Day; large?: boolean }) => {
    const asked = { revision: revision.number, from: monday, large, ...change };
    const query = new URLSearchParams({ revision: String(asked.revision), from: asked.from });
    if (asked.large) query.set("print", "large");
    return `/patients/${plan.patientId}/handout?${query}`;
  };
  const onPaper = kept.filter(({ number, effective }) => effective > today || number >= revision.number);
  return (
    <div className={styles.choices}>
      {onPaper.length > 1 && (
        <SegmentedLinks
          label={t("revisions.label")}
          items={onPaper.map((each) => ({
            href: address({ revision: each.number }),
            label: t("revisions.item", { number: each.number, day: shortDay(format, each.effective) }),
            current: each === revision,
          }))}
        />
      )}
      <div className={styles.weeks}>
        <span className={styles.label}>{t("weeks.label")}</span>
        <SegmentedLinks
          label={t("weeks.label")}
          items={[-7, 0, 7, 14].map((by) => ({
            href: address({ from: addDays(monday, by) }),
            label: shortDay(format, addDays(monday, by)),
            current: by === 0,
          }))}
        />
      </div>
      <SegmentedLinks
        label={t("size.label")}
        items={[
          { href: address({ large: false }), label: t("size.standard"), current: !large },
          { href: address({ large: true }), label: t("size.large"), current: large },
        ]}
      />
      <span className={styles.buttons}>
        <ButtonLink kind="secondary" href={`/patients/${plan.patientId}/program`}>
          {t("program")}
        </ButtonLink>
        <PrintButton>{t("print")}</PrintButton>
      </span>
    </div>
  );
}
