import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CaseloadView } from "@/components/caseload/caseload-view";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { getCaseload } from "@/lib/caseload/queries";
import { dayIn } from "@/lib/day/day";
import { clinicianPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("caseload");
  return { title: t("title") };
}

export default async function CaseloadPage() {
  const actor = await clinicianPage();
  const now = new Date();
  const first = await getCaseload(actor.scope, { name: "", page: 0 }, actor.timeZone, now);
  return (
    <ClinicPage actor={actor} active="caseload">
      <Messages namespaces={["caseload", "marks", "nav"]}>
        <CaseloadView first={first} today={dayIn(actor.timeZone, now)} />
      </Messages>
    </ClinicPage>
  );
}
