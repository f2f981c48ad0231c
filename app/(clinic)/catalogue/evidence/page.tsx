import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { catalogueHref } from "@/components/exercise/catalogue-address";
import { EvidenceTable } from "@/components/exercise/evidence-table";
import { ClinicPage } from "@/components/layout/clinic-page";
import { PageHeader } from "@/components/layout/page-header";
import { CATEGORIES } from "@/lib/exercise/category";
import { EVIDENCE, evidenceOf, GENERAL_EVIDENCE } from "@/lib/exercise/evidence";
import { clinicianPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue.evidence"))("title") };
}

export default async function EvidencePage() {
  const actor = await clinicianPage();
  const t = await getTranslations("catalogue");
  const words = await getTranslations("exercise.category");
  const general = await getTranslations("catalogue.evidence.about");
  const idsOfKinds = [...new Set(CATEGORIES.map((category) => evidenceOf(category).id))];
  return (
    <ClinicPage actor={actor} active="catalogue">
      <PageHeader
        title={t("evidence.title")}
        summary={t("evidence.summary")}
        crumbs={[{ label: t("title"), href: "/catalogue" }, { label: t("evidence.title") }]}
      />
      <EvidenceTable
        caption={t("evidence.general")}
        rows={GENERAL_EVIDENCE.map((id) => ({ key: id, names: [{ name: general(id) }], evidence: EVIDENCE[id] }))}
      />
      <EvidenceTable
        caption={t("evidence.byKind")}
        rows={idsOfKinds.map((id) => ({
          key: id,
          names: CATEGORIES.filter((category) => evidenceOf(category).id === id).map((category) => ({
            name: words(category),
            href: catalogueHref({ category }),
          })),
          evidence: EVIDENCE[id],
        }))}
      />
    </ClinicPage>
  );
}
