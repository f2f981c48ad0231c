import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PracticeForm } from "@/components/clinic/practice-form";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { countryNames } from "@/lib/clinic/country";
import { getPractice } from "@/lib/clinic/practice-queries";
import { ownerPage } from "@/lib/platform/auth/gate";
import { LOCALE } from "@/lib/platform/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice");
  return { title: t("title") };
}

export default async function PracticePage() {
  const actor = await ownerPage();
  const practice = await getPractice(actor.scope);
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="settings" />
      <Messages namespaces={["common", "practice"]}>
        <PracticeForm
          practice={practice}
          countries={countryNames(LOCALE)}
          timeZones={Intl.supportedValuesOf("timeZone")}
        />
      </Messages>
    </ClinicPage>
  );
}
