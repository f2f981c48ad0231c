import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActList } from "@/components/audit/act-list";
import { AuditFilterForm } from "@/components/audit/audit-filter-form";
import { ChainHead } from "@/components/audit/chain-head";
import { ExportLinks } from "@/components/audit/export-links";
import { SeenBy } from "@/components/audit/seen-by";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { ownerPage } from "@/lib/platform/auth/gate";
import { getAudit } from "@/lib/record/audit-queries";
import { auditSchema, withoutBlanks } from "@/lib/record/audit-schema";

type AuditPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const actor = await ownerPage();
  // An address that somebody changed by hand shows the whole audit rather than an error.
  const read = auditSchema.safeParse(withoutBlanks(await searchParams));
  const { before, ...filter } = read.success ? read.data : {};
  const now = new Date();
  const audit = await getAudit(actor.scope, { ...filter, before }, actor.timeZone, now);
  const t = await getTranslations("audit");
  const { patient } = audit;
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="audit" actions={<ExportLinks filter={filter} />} />
      <AuditFilterForm filter={filter} people={audit.people} patient={patient} />
      {patient && (
        <SeenBy
          name={patient.name ?? t("erased")}
          seen={audit.seen}
          filter={filter}
          clinic={actor.clinicName}
          timeZone={actor.timeZone}
          now={now}
        />
      )}
      <ActList acts={audit.acts} older={audit.older} filter={filter} newest={!before} timeZone={actor.timeZone} />
      {audit.head && <ChainHead clinicId={actor.scope.clinicId} head={audit.head} />}
    </ClinicPage>
  );
}
