import { useTranslations } from "next-intl";
import { NoticePage } from "@/components/layout/notice-page";
import { buttonLook } from "@/components/ui/button-look";

/** The phone keeps no plan yet, and there is no connection to get one. */
export function NoPlan({ path }: { path: string }) {
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
