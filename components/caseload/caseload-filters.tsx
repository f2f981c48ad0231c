"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SegmentedLinks } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import type { CaseloadPage } from "@/lib/caseload/row";
import { SEGMENTS, SHOWN } from "@/lib/caseload/schema";
import { caseloadAddress } from "./caseload-address";
import styles from "./caseload-filters.module.css";

/** Whose patients, which of them, and with what condition: all of it stands in the address. */
export function CaseloadFilters({ page }: { page: CaseloadPage }) {
  const t = useTranslations("caseload");
  const router = useRouter();
  const { show, only, condition, counts, segments, conditions } = page;
  const known = conditions.some((each) => each.condition === condition);
  return (
    <div className={styles.filters}>
      {show !== "archived" && (
        <SegmentedLinks
          label={t("segments.label")}
          items={SEGMENTS.map((each) => ({
            href: caseloadAddress({ show, only: each, condition }),
            label: t(`segments.${each}`),
            count: segments[each],
            current: each === only,
          }))}
        />
      )}
      {show !== "archived" && (conditions.length > 1 || condition !== "") && (
        <div className={styles.condition}>
          <Select
            label={t("condition.label")}
            labelHidden
            value={condition}
            placeholder={t("condition.any")}
            options={[
              ...(condition === "" || known ? [] : [{ value: condition, label: condition }]),
              ...conditions.map((each) => ({ value: each.condition, label: t("condition.option", each) })),
            ]}
            onChange={(event) => router.push(caseloadAddress({ show, only, condition: event.target.value }))}
          />
        </div>
      )}
      <div className={styles.whose}>
        <SegmentedLinks
          label={t("shown.label")}
          items={SHOWN.map((each) => ({
            href: caseloadAddress({ show: each, only, condition }),
            label: t(`shown.${each}`),
            count: counts[each],
            current: each === show,
          }))}
        />
      </div>
    </div>
  );
}
