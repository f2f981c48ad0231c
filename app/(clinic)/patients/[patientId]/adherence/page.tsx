import { CalendarCheck } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DayTable } from "@/components/adherence/day-table";
import { FigureList } from "@/components/adherence/figure-list";
import { GridLegend } from "@/components/adherence/grid-legend";
import { AllRows, PainRows } from "@/components/adherence/ground-rows";
import { ReviewGrid } from "@/components/adherence/review-grid";
import { RowList } from "@/components/adherence/row-list";
import { Said } from "@/components/adherence/said";
import { Agenda } from "@/components/check-up/agenda";
import { DecisionForm } from "@/components/check-up/decision-form";
import { DecisionButton, DecisionPanel } from "@/components/check-up/decision-panel";
import { decisionRows } from "@/components/check-up/decision-rows";
import { ReviewSentence } from "@/components/check-up/review-sentence";
import { doseTranslate } from "@/components/dose/dose-translate";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { OutcomeStrip } from "@/components/outcome/outcome-strip";
import { PatientHeader } from "@/components/patient/patient-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedLinks } from "@/components/ui/segmented";
import type { Review } from "@/lib/check-up/review";
import { getReviewPage, type ReviewPage } from "@/lib/check-up/review-page-queries";
import { rowsOf } from "@/lib/check-up/rows";
import { WINDOWS } from "@/lib/check-up/window";
import { clockIn } from "@/lib/day/clock";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";
import styles from "./adherence.module.css";

type PageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<{ window?: string | string[]; rows?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function AdherencePage({ params, searchParams }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const query = await searchParams;
  const now = new Date();
  const asked = WINDOWS.find((name) => name === query.window) ?? null;
  const { patient, found, outcomes, deciding } = await orNotFound(getReviewPage(actor.scope, patientId, asked, now));
  const { review, calledBy, planned } = found;
  const t = await getTranslations("review");
  const place = `/patients/${patientId}/adherence?window=${found.windowName}`;
  const rowsHref = (rows: string) => `${place}&rows=${rows}#rows`;
  const opened = review.exercises.find((exercise) => exercise.lineage === query.rows);
  const today = clockIn(actor.timeZone, now).day;
  const agreed = planned && clockIn(actor.timeZone, planned.scheduledFor);
  const due = agreed !== null && agreed.day <= today;

  return (
    <ClinicPage actor={actor} active="caseload" slim fill>
      <PatientHeader
        patient={patient}
        active="adherence"
        actions={
          <>
            <SegmentedLinks
              label={t("windows.label")}
              items={WINDOWS.filter((name) => name !== "since" || found.lastCheckUp !== null).map((name) => ({
                href: `/patients/${patientId}/adherence?window=${name}`,
                label: t(`windows.${name}`),
                current: name === found.windowName,
              }))}
            />
            <ButtonLink kind="secondary" href={`/patients/${patientId}/check-ups`} icon={<CalendarCheck />}>
              {t("checkUps")}
            </ButtonLink>
            {review.exercises.length > 0 && !patient.archived && <DecisionButton />}
          </>
        }
      />
      {review.exercises.length === 0 ? (
        <EmptyState
          title={t("empty.title")}
          action={
            !patient.archived && <ButtonLink href={`/patients/${patientId}/program`}>{t("empty.action")}</ButtonLink>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <div className={patient.archived ? styles.alone : styles.columns}>
          <div className={styles.left}>
            <div className={styles.sentence}>
              <ReviewSentence review={review} calledBy={calledBy} rowsHref={rowsHref} />
              <label className={styles.turn}>
                <input type="checkbox" name="turned" /> {t("turn")}
              </label>
            </div>
            {planned && planned.agenda.length > 0 && (
              <section className={styles.agenda}>
                <h2 className="strong">{(await getTranslations("review.agenda"))("title")}</h2>
                <Agenda items={planned.agenda} calledBy={calledBy} clinic={actor.clinicName} />
              </section>
            )}
            {review.standing.length === 0 && <p className={styles.hint}>{t("empty.entries", { name: calledBy })}</p>}
            <ReviewGrid review={review} calledBy={calledBy} rowsHref={rowsHref} />
            <GridLegend review={review} />
            <DayTable review={review} />
            {query.rows === "all" && <AllRows review={review} closeHref={place} />}
            {query.rows === "pain" && <PainRows review={review} closeHref={place} />}
            {opened && (
              <Messages namespaces={["figure"]}>
                <RowList
                  exercise={opened}
                  rows={rowsOf(review, opened.lineage)}
                  timeZone={found.timeZone}
                  closeHref={place}
                />
              </Messages>
            )}
            <FigureList figures={review.answer} />
            <Said review={review} calledBy={calledBy} />
            <OutcomeStrip outcomes={outcomes} patientId={patientId} />
          </div>
          {deciding && (
            <DecisionPanel>
              <BrowserState>
                <Messages namespaces={["common", "review"]}>
                  <DecisionForm
                    patient={{ id: patientId, calledBy }}
                    window={review.window}
                    {...(await decisionOf(deciding, review))}
                    checkUpId={due && planned ? planned.id : null}
                    next={agreed && !due ? { date: agreed.day, time: agreed.time } : { date: "", time: "" }}
                    zone={actor.timeZone}
                    today={today}
                    place={place}
                  />
                </Messages>
              </BrowserState>
            </DecisionPanel>
          )}
        </div>
      )}
    </ClinicPage>
  );
}

/** What is decided on, and the draft that it becomes. */
async function decisionOf({ editor, neighbours }: NonNullable<ReviewPage["deciding"]>, review: Review) {
  const inForce = editor.current?.content.items ?? [];
  const { draft, limits, nextNumber, effective, exercises } = editor;
  const nameOf = (versionId: string) => exercises[versionId]?.name;
  const cautionName = await getTranslations("exercise.caution");
  const known = editor.intake.cautions;
  const rows = decisionRows(
    { review, inForce, draft: draft.content.items, neighbours, nameOf, known, cautionName },
    await getTranslations("review.decision"),
    doseTranslate(await getTranslations("dose")),
  );
  const { loadLimitPercent } = limits;
  return { rows, following: { draft, inForce, loadLimitPercent, nextNumber, effective: effective.usual } };
}
