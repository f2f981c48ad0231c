import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { MergeForm } from "@/components/patient/merge-form";
import { MergeSearch } from "@/components/patient/merge-search";
import { PatientHeader } from "@/components/patient/patient-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { findCandidates, getSides } from "@/lib/patient/duplicate-queries";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<{ with?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care.merge"))("title") };
}

export default async function MergePage({ params, searchParams }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  const { with: otherId } = await searchParams;
  if (!idSchema.safeParse(patientId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatientHeader(actor.scope, patientId, now));
  if (patient.archived) redirect(`/patients/${patientId}`);
  const other = idSchema.safeParse(otherId);
  if (otherId !== undefined && (!other.success || other.data === patientId)) notFound();
  const sides = other.success ? await orNotFound(getSides(actor.scope, [patientId, other.data], now)) : null;
  const archived = sides?.find((side) => side.archived);
  const t = await getTranslations("care.merge");
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader patient={patient} active="overview" here={t("title")} />
      {archived ? (
        <EmptyState
          title={t("archivedSide", { name: archived.name })}
          action={<ButtonLink href={`/patients/${archived.id}`}>{archived.name}</ButtonLink>}
        />
      ) : (
        <Messages namespaces={["care", "exercise", "patient"]}>
          {sides ? (
            <MergeForm first={sides[0]} second={sides[1]} />
          ) : (
            <MergeSearch
              patientId={patientId}
              likely={await orNotFound(findCandidates(actor.scope, patientId, "", now))}
            />
          )}
        </Messages>
      )}
    </ClinicPage>
  );
}
