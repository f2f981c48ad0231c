"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** The page's own styles leave on paper what is asked for. */
export function PrintButton() {
  const t = useTranslations("audit.seen");
  return (
    <Button kind="quiet" size="small" icon={<Printer />} onClick={() => window.print()}>
      {t("print")}
    </Button>
  );
}
