import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { cache } from "react";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { ProgramBuilder } from "@/components/program/builder";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/day/day";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { AppError } from "@/lib/platform/errors/app-error";
import { idSchema } from "@/lib/platform/http/id";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { getProgramEditor } from "@/lib/program/queries";

type ProgramPageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once for title and page: every read leaves a trace. */
const load = cache(async (patientId: string) => {
  const actor = await clinicianPage();
  if (!idSchema.safeParse(patientId).success) throw new AppError("not-found");
  return { actor, editor: await getProgramEditor(actor.scope, patientId, new Date()) };
});

export async function generateMetadata({ params }: ProgramPageProps): Promise<Metadata> {
  const { editor } = await orNotFound(load((await params).patientId));
  return { title: (await getTranslations("program"))("title", { name: editor.patient.name }) };
}

export default async function ProgramPage({ params, searchParams }: ProgramPageProps) {
  const { actor, editor } = await orNotFound(load((await params).patientId));
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
      <Messages namespaces={["program", "exercise", "figure", "dose", "patient", "nav", "common"]}>
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
