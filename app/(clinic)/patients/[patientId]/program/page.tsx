import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cache } from "react";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PatientHeader } from "@/components/patient/patient-header";
import { ProgramBuilder } from "@/components/program/builder";
import { PastProgram } from "@/components/program/past-program";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { dayIn, formatDay } from "@/lib/day/day";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { AppError } from "@/lib/platform/errors/app-error";
import { idSchema } from "@/lib/platform/http/id";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { getProgramEditor } from "@/lib/program/queries";
import { getPlan } from "@/lib/session/queries";

type ProgramPageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once for title and page: every read leaves a trace. */
const load = cache(async (patientId: string) => {
  const actor = await clinicianPage();
  if (!idSchema.safeParse(patientId).success) throw new AppError("not-found");
  const now = new Date();
  try {
    return { actor, editor: await getProgramEditor(actor.scope, patientId, now), past: null };
  } catch (error) {
    // Nothing is built for an archived patient: her last program is only read.
    const patient = await getPatientHeader(actor.scope, patientId, now);
    if (!patient.archived) throw error;
    const plan = await getPlan(actor.scope, patientId, { entriesFrom: dayIn("UTC", now) }, now);
    return { actor, editor: null, past: { patient, plan } };
  }
});

export async function generateMetadata({ params }: ProgramPageProps): Promise<Metadata> {
  const { editor, past } = await orNotFound(load((await params).patientId));
  const { name } = past ? past.patient : editor.patient;
  return { title: (await getTranslations("program"))("title", { name }) };
}

export default async function ProgramPage({ params, searchParams }: ProgramPageProps) {
  const { actor, editor, past } = await orNotFound(load((await params).patientId));
  if (past) {
    return (
      <ClinicPage actor={actor} active="caseload">
        <PatientHeader patient={past.patient} active="program" />
        <PastProgram plan={past.plan} />
      </ClinicPage>
    );
  }
  const { base, patient } = editor;
  const isFresh = base !== null && (await searchParams).published === String(base.number);
  const t = await getTranslations("program.banner");
  const values = {
    number: base?.number ?? 0,
    name: patient.calledBy,
    day: base ? formatDay(base.effective, LOCALE) : "",
    b: (words: ReactNode) => <b>{words}</b>,
  };
  return (
    <ClinicPage actor={actor} active="caseload" slim fill>
      <Messages
        namespaces={[
          "program",
          "exercise",
          "favourite",
          "figure",
          "dose",
          "patient",
          "concern",
          "nav",
          "common",
          "revisions",
        ]}
      >
        <ProgramBuilder
          // After publishing, the builder begins anew from what is in force.
          key={editor.nextNumber}
          editor={editor}
          clinicId={actor.scope.clinicId}
          clinician={{ name: actor.name, timeZone: actor.timeZone }}
          published={
            isFresh && (
              <Banner
                tone="primary"
                role="status"
                icon={<CircleCheck />}
                action={
                  <Link className="link" href={`/patients/${patient.id}${editor.joined ? "" : "#invitation"}`}>
                    {editor.joined ? t("overview") : t("invite", { name: patient.calledBy })}
                  </Link>
                }
              >
                {base.effective > editor.today ? t.rich("publishedLater", values) : t.rich("published", values)}
              </Banner>
            )
          }
        />
      </Messages>
    </ClinicPage>
  );
}
