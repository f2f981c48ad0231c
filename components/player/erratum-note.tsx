import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";

/** A safety correction, wherever the exercise is shown. */
export function ErratumNote({ text }: { text: string }) {
  const t = useTranslations("today.exercise");
  return (
    <Banner shape="box" icon={<TriangleAlert aria-hidden="true" />}>
      <b>{t("erratum")}</b> {text}
    </Banner>
  );
}
