import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { nameOf } from "@/components/outcome/change-words";
import { EnterForm } from "@/components/outcome/enter-form";
import { PatientHeader } from "@/components/patient/patient-header";
import { getQuestion } from "@/lib/outcome/queries";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";
import styles from "../../check-ups.module.css";

type PageProps = { params: Promise<{ patientId: string; measure: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcome"))("title") };
}

export default async function AnswersPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId, measure } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatientHeader(actor.scope, patientId, now));
  const { definition, activities, today } = await orNotFound(getQuestion(actor.scope, patientId, measure, now));
  if (patient.archived) notFound();
  const t = await getTranslations("outcome.entry");
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader patient={patient} active="adherence" here={t("title", { name: nameOf(definition) })} />
      <div className={styles.page}>
        <p className="quote">{definition.ask}</p>
        {definition.recall && <p className="quiet">{definition.recall}</p>}
        <BrowserState>
          <Messages namespaces={["outcome", "questions"]}>
            <EnterForm patientId={patientId} definition={definition} known={activities} today={today} />
          </Messages>
        </BrowserState>
      </div>
    </ClinicPage>
  );
}
