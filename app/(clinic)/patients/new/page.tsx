import { getTranslations } from "next-intl/server";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PageHeader } from "@/components/layout/page-header";
import { AddPatientForm } from "@/components/patient/add-patient-form";
import { getClinicPainLimit } from "@/lib/patient/queries";
import { clinicianPage } from "@/lib/platform/auth/gate";

export async function generateMetadata() {
  const t = await getTranslations("patient.add");
  return { title: t("title") };
}

export default async function AddPatientPage() {
  const actor = await clinicianPage();
  const painLimit = await getClinicPainLimit(actor.scope);
  const t = await getTranslations("patient.add");
  const nav = await getTranslations("nav");
  return (
    <ClinicPage actor={actor} active="caseload">
      <PageHeader
        crumbs={[{ label: nav("caseload"), href: "/caseload" }, { label: t("title") }]}
        title={t("title")}
        summary={t("summary")}
      />
      <Messages namespaces={["common", "exercise", "patient"]}>
        <AddPatientForm
          memberId={actor.scope.memberId}
          timeZone={actor.timeZone}
          timeZones={Intl.supportedValuesOf("timeZone")}
          clinicPainLimit={painLimit}
        />
      </Messages>
    </ClinicPage>
  );
}
