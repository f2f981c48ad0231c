import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CaseloadPage } from "@/lib/caseload/row";
import { caseloadAddress } from "./caseload-address";

type NobodyProps = { page: CaseloadPage; name: string; onClear: () => void };

/** Why nobody is in the list, and the way to somebody: which filter to drop, and how many would fit then. */
export function CaseloadNobody({ page: { show, only, condition, counts, segments }, name, onClear }: NobodyProps) {
  const t = useTranslations("caseload");
  const toAll = show !== "all" && counts.all > 0;
  if (name !== "") {
    return (
      <EmptyState
        title={t(`noMatch.title.${show}`, { name })}
        action={
          <>
            <Button kind="secondary" onClick={onClear}>
              {t("noMatch.clear")}
            </Button>
            {show !== "all" && (
              <ButtonLink kind="quiet" href={caseloadAddress({ show: "all", only: "everybody", condition: "" })}>
                {t("noMatch.inAll")}
              </ButtonLink>
            )}
          </>
        }
      >
        {t("noMatch.text", { count: show === "archived" ? counts.archived : segments[only] })}
      </EmptyState>
    );
  }
  if (only !== "everybody" || condition !== "") {
    return (
      <EmptyState
        title={t(only === "attention" && condition === "" ? "allOnTrack" : "noFit.title")}
        action={
          <>
            {only !== "everybody" && (
              <ButtonLink kind="secondary" href={caseloadAddress({ show, only: "everybody", condition })}>
                {t("noFit.only", { only: t(`segments.${only}`) })}
              </ButtonLink>
            )}
            {condition !== "" && (
              <ButtonLink kind="secondary" href={caseloadAddress({ show, only, condition: "" })}>
                {t("noFit.condition", { condition })}
              </ButtonLink>
            )}
          </>
        }
      >
        {t("noFit.text", { count: show === "mine" ? counts.mine : counts.all })}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(`emptyShown.${show}`)}
      action={
        toAll && (
          <ButtonLink kind="secondary" href="/caseload?show=all">
            {t("emptyShown.toAll", { count: counts.all })}
          </ButtonLink>
        )
      }
    />
  );
}
