import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NoticePage } from "@/components/layout/notice-page";
import { ButtonLink } from "@/components/ui/button";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t("notFoundTitle") };
}

export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <NoticePage
      title={t("notFoundTitle")}
      text={t("notFoundText")}
      actions={
        <ButtonLink href="/" size="touch">
          {t("toStart")}
        </ButtonLink>
      }
    />
  );
}
