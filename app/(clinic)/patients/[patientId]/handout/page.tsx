import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { HandoutSheet } from "@/components/handout/handout-sheet";
import { HandoutToolbar } from "@/components/handout/handout-toolbar";
import { ClinicPage } from "@/components/layout/clinic-page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { dayIn, formatDay, isDay } from "@/lib/day/day";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors/app-error";
import { idSchema } from "@/lib/platform/http/id";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { handoutMonday, handoutRevision } from "@/lib/record/handout";
import { getHandout } from "@/lib/record/handout-queries";

type PageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Read once for title and page: every read leaves a trace. */
const load = cache(async (patientId: string) => {
  const actor = await clinicianPage();
  if (!idSchema.safeParse(patientId).success) throw new AppError("not-found");
  const now = new Date();
  return { actor, now, handout: await getHandout(actor.scope, patientId, now) };
});

/** The title is what a saved PDF is called. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { handout } = await orNotFound(load((await params).patientId));
  return { title: (await getTranslations("handout"))("title", { name: handout.name }) };
}

export default async function HandoutPage({ params, searchParams }: PageProps) {
  const { actor, now, handout } = await orNotFound(load((await params).patientId));
  const { plan, name } = handout;
  const query = await searchParams;
  const today = dayIn(plan.timeZone, now);
  const ended = plan.program?.ended ?? null;
  const refusal =
    query.draft !== undefined
      ? "draft"
      : plan.revisions.length === 0
        ? "none"
        : ended !== null && ended < today
          ? "ended"
          : null;
  const page = (toolbar: ReactNode, content: ReactNode) => (
    <ClinicPage actor={actor} active="caseload" slim>
      {toolbar}
      {content}
    </ClinicPage>
  );
  if (refusal) {
    const t = await getTranslations("handout");
    return page(
      <HandoutToolbar plan={plan} name={name} shown={null} />,
      <EmptyState
        level={1}
        title={t(`${refusal}.title`)}
        action={<ButtonLink href={`/patients/${plan.patientId}/program`}>{t(`${refusal}.action`)}</ButtonLink>}
      >
        {t(`${refusal}.text`, { day: ended ? formatDay(ended, LOCALE, "long", { year: true }) : "" })}
      </EmptyState>,
    );
  }
  const asked = typeof query.revision === "string" && /^\d{1,6}$/.test(query.revision) ? Number(query.revision) : null;
  const revision = handoutRevision(plan.revisions, asked, today);
  if (!revision) notFound();
  const from = typeof query.from === "string" && isDay(query.from) ? query.from : null;
  const monday = handoutMonday(revision, from, today);
  const large = query.print === "large";
  return page(
    <HandoutToolbar plan={plan} name={name} shown={{ revision, monday, large, today }} />,
    <HandoutSheet
      handout={handout}
      revision={revision}
      monday={monday}
      large={large}
      baseUrl={env().baseUrl}
      now={now}
    />,
  );
}
