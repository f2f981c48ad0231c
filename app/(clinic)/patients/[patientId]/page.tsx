import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InvitationPanel } from "@/components/access/invitation-panel";
import { SeenLink } from "@/components/audit/seen-link";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { ArchiveButton } from "@/components/patient/archive-button";
import { PatientHeader } from "@/components/patient/patient-header";
import { RecordAside } from "@/components/patient/record-aside";
import { RecordOverview } from "@/components/patient/record-overview";
import { ReopenButton } from "@/components/patient/reopen-button";
import { TeamPanel } from "@/components/patient/team-panel";
import { StaffExport } from "@/components/record/export-offer";
import { ButtonLink } from "@/components/ui/button";
import { invitationStatus } from "@/lib/clinic/queries";
import { findMergedInto } from "@/lib/patient/duplicate-queries";
import { type NextStep, nextStepOf } from "@/lib/patient/next-step";
import { getPatient } from "@/lib/patient/queries";
import { beginningOf } from "@/lib/patient/record";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import type { Clinician } from "@/lib/platform/auth/scope";
import { env } from "@/lib/platform/env";
import { idSchema } from "@/lib/platform/http/id";
import styles from "./record.module.css";

type PageProps = { params: Promise<{ patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("patient.header");
  return { title: t("overview") };
}

const WAY: Record<NextStep, string> = {
  screenDue: "/screening",
  screen: "/screening",
  screenAgain: "/screening",
  program: "/program",
  invite: "#invitation",
  review: "/adherence",
};

/** An old link to a record that was merged leads to the one that was kept. */
function followMerge(actor: Clinician, patientId: string) {
  return async (error: unknown): Promise<never> => {
    const into = await findMergedInto(actor.scope, patientId);
    if (into) redirect(`/patients/${into}`);
    throw error;
  };
}

export default async function PatientPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatient(actor.scope, patientId, now).catch(followMerge(actor, patientId)));
  const invitation = await invitationStatus(actor.scope, patientId, now);
  const t = await getTranslations("patient.overview.next");
  const care = await getTranslations("care");
  const step = nextStepOf(beginningOf(patient));
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader
        patient={patient}
        active="overview"
        actions={
          patient.archived ? (
            <Messages namespaces={["care", "common"]}>
              <ReopenButton patient={patient} />
            </Messages>
          ) : (
            <>
              <ButtonLink kind="secondary" href={`/patients/${patient.id}/edit`}>
                {care("edit.action")}
              </ButtonLink>
              <ButtonLink href={`/patients/${patient.id}${WAY[step]}`}>
                {t(`${step}.action`, { name: patient.calledBy })}
              </ButtonLink>
            </>
          )
        }
      />
      <RecordOverview
        patient={patient}
        aside={
          <RecordAside
            patient={patient}
            timeZone={actor.timeZone}
            exported={<StaffExport patientId={patient.id} name={patient.calledBy} />}
            team={
              <Messages namespaces={["care", "common"]}>
                <TeamPanel patient={patient} memberId={actor.scope.memberId} />
              </Messages>
            }
            invitation={
              patient.archived ? (
                <p>{care("archived.access")}</p>
              ) : (
                <Messages namespaces={["access"]}>
                  <InvitationPanel
                    patientId={patient.id}
                    name={patient.calledBy}
                    status={invitation}
                    baseUrl={env().baseUrl}
                  />
                </Messages>
              )
            }
            record={
              !patient.archived && (
                <div className={styles.record}>
                  <ButtonLink kind="secondary" size="small" href={`/patients/${patient.id}/merge`}>
                    {care("record.duplicate")}
                  </ButtonLink>
                  <Messages namespaces={["care", "common"]}>
                    <ArchiveButton patient={patient} timeZone={actor.timeZone} openLink={invitation.kind === "open"} />
                  </Messages>
                </div>
              )
            }
          />
        }
      />
      {actor.scope.role === "owner" && <SeenLink patientId={patient.id} />}
    </ClinicPage>
  );
}
