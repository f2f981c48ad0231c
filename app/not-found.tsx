import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { NoticePage } from "@/components/layout/notice-page";
import { buttonLook } from "@/components/ui/button-look";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("missing");
  return { title: t("title") };
}

export default function NotFound() {
  const t = useTranslations("missing");
  return (
    <NoticePage
      title={t("title")}
      text={t("text")}
      actions={
        <a href="/" className={buttonLook({ size: "touch" })}>
          {t("toStart")}
        </a>
      }
    />
  );
}
