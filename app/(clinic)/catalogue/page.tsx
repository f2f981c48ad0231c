import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CatalogueList } from "@/components/exercise/catalogue-list";
import { CatalogueSearch } from "@/components/exercise/catalogue-search";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PageHeader } from "@/components/layout/page-header";
import { searchExercises } from "@/lib/exercise/queries";
import { searchSchema } from "@/lib/exercise/schema";
import { clinicianPage } from "@/lib/platform/auth/gate";

type CataloguePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("catalogue"))("title") };
}

export default async function CataloguePage({ searchParams }: CataloguePageProps) {
  const actor = await clinicianPage();
  const given = Object.entries(await searchParams).filter(([, value]) => value !== "");
  // An address that somebody changed by hand shows the whole catalogue rather than an error.
  const read = searchSchema.safeParse(Object.fromEntries(given));
  const { page, ...filter } = read.success ? read.data : { page: 1 };
  const found = await searchExercises(actor.scope, filter, page);
  const t = await getTranslations("catalogue");
  return (
    <ClinicPage actor={actor} active="catalogue">
      <PageHeader title={t("title")} summary={t("summary", { count: found.total })} />
      <CatalogueSearch filter={filter} byCategory={found.byCategory} />
      <Messages namespaces={["favourite"]}>
        <CatalogueList found={found} filter={filter} />
      </Messages>
    </ClinicPage>
  );
}
