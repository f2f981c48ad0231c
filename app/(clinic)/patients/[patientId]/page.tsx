import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationPanel } from "@/components/access/invitation-panel";
import { SeenLink } from "@/components/audit/seen-link";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PatientHeader } from "@/components/patient/patient-header";
import { RecordAside } from "@/components/patient/record-aside";
import { RecordOverview } from "@/components/patient/record-overview";
import { StaffExport } from "@/components/record/export-offer";
import { ButtonLink } from "@/components/ui/button";
import { invitationStatus } from "@/lib/clinic/queries";
import { type NextStep, nextStepOf } from "@/lib/patient/next-step";
import { getPatient } from "@/lib/patient/queries";
import { beginningOf } from "@/lib/patient/record";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { env } from "@/lib/platform/env";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = { params: Promise<{ patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("patient.header");
  return { title: t("overview") };
}

const WAY: Record<NextStep, string> = {
  screen: "/screening",
  screenAgain: "/screening",
  program: "/program",
  invite: "#invitation",
  review: "/adherence",
};

export default async function PatientPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatient(actor.scope, patientId, now));
  const invitation = await invitationStatus(actor.scope, patientId, now);
  const t = await getTranslations("patient.overview.next");
  const step = nextStepOf(beginningOf(patient));
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader
        patient={patient}
        active="overview"
        actions={
          <ButtonLink href={`/patients/${patient.id}${WAY[step]}`}>
            {t(`${step}.action`, { name: patient.calledBy })}
          </ButtonLink>
        }
      />
      <RecordOverview
        patient={patient}
        aside={
          <RecordAside
            patient={patient}
            timeZone={actor.timeZone}
            exported={<StaffExport patientId={patient.id} name={patient.calledBy} />}
            invitation={
              <Messages namespaces={["access"]}>
                <InvitationPanel
                  patientId={patient.id}
                  name={patient.calledBy}
                  status={invitation}
                  baseUrl={env().baseUrl}
                />
              </Messages>
            }
          />
        }
      />
      {actor.scope.role === "owner" && <SeenLink patientId={patient.id} />}
    </ClinicPage>
  );
}
