import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/exercise/catalogue.module.css";
import { CatalogueFacets } from "@/components/exercise/catalogue-facets";
import { CatalogueList } from "@/components/exercise/catalogue-list";
import { CatalogueSearch } from "@/components/exercise/catalogue-search";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PageHeader } from "@/components/layout/page-header";
import { ButtonLink } from "@/components/ui/button";
import { searchSchema } from "@/lib/exercise/schema";
import { searchExercises } from "@/lib/exercise/search-queries";
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
      <PageHeader
        title={t("title")}
        summary={t("summary", { count: found.total })}
        actions={
          <ButtonLink kind="secondary" href="/catalogue/evidence" icon={<Scale />}>
            {t("evidence.open")}
          </ButtonLink>
        }
      />
      <CatalogueSearch filter={filter} />
      <div className={styles.columns}>
        <CatalogueFacets filter={filter} counts={found.counts} />
        <div>
          <Messages namespaces={["favourite"]}>
            <CatalogueList found={found} filter={filter} />
          </Messages>
        </div>
      </div>
    </ClinicPage>
  );
}
