import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Agenda } from "@/components/check-up/agenda";
import { AgendaForm } from "@/components/check-up/agenda-form";
import { CheckUpList } from "@/components/check-up/check-up-list";
import { NextCheckUp } from "@/components/check-up/next-check-up";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { AskedPanel } from "@/components/outcome/asked-panel";
import { momentIn } from "@/components/patient/moment";
import { PatientHeader } from "@/components/patient/patient-header";
import { listCheckUps } from "@/lib/check-up/queries";
import { clockIn } from "@/lib/day/clock";
import { getAsked } from "@/lib/outcome/queries";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";
import styles from "./check-ups.module.css";

type PageProps = { params: Promise<{ patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.list"))("title") };
}

export default async function CheckUpsPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatientHeader(actor.scope, patientId, now));
  const { planned, held, hasProgram } = await orNotFound(listCheckUps(actor.scope, patientId, now));
  const asked = await getAsked(actor.scope, patientId, now);
  const t = await getTranslations("review.list");
  const agenda = await getTranslations("review.agenda");
  const calendar = await getTranslations("review.calendar");
  const agreed = planned && clockIn(actor.timeZone, planned.scheduledFor);
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader patient={patient} active="adherence" here={t("title")} />
      <div className={styles.page}>
        <p className="strong">
          {planned
            ? t("planned", { at: momentIn(actor.timeZone, planned.scheduledFor.toISOString()) })
            : t("nonePlanned")}
        </p>
        {hasProgram && !patient.archived && (
          <BrowserState>
            <Messages namespaces={["review"]}>
              <NextCheckUp
                patientId={patientId}
                agreed={agreed ? { date: agreed.day, time: agreed.time } : { date: "", time: "" }}
                zone={actor.timeZone}
                today={clockIn(actor.timeZone, now).day}
              />
            </Messages>
          </BrowserState>
        )}
        {planned && (
          <p className={styles.calendar}>
            <a href={`/api/patients/${patientId}/check-ups/next/calendar`} download className="link">
              {calendar("download")}
            </a>
          </p>
        )}
        <BrowserState>
          <Messages namespaces={["outcome"]}>
            <AskedPanel
              patientId={patientId}
              calledBy={patient.calledBy}
              asked={asked}
              archived={patient.archived !== null}
            />
          </Messages>
        </BrowserState>
        {planned && (
          <section className={styles.agenda}>
            <h2 className="strong">{agenda("title")}</h2>
            <Agenda items={planned.agenda} calledBy={patient.calledBy} clinic={actor.clinicName} />
            {!patient.archived && (
              <AgendaForm
                patientId={patientId}
                words={{
                  label: agenda("note"),
                  add: agenda("add"),
                  adding: agenda("adding"),
                  added: agenda("added"),
                  failed: agenda("failed"),
                }}
              />
            )}
          </section>
        )}
        <CheckUpList patientId={patientId} held={held} timeZone={actor.timeZone} />
      </div>
    </ClinicPage>
  );
}
