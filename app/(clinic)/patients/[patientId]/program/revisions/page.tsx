import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PatientHeader } from "@/components/patient/patient-header";
import { CompareForm } from "@/components/program/compare-form";
import { ComparisonTable } from "@/components/program/comparison-table";
import { EndedBanner } from "@/components/program/ended-banner";
import { PauseList } from "@/components/program/pause-list";
import { ProgramLinks } from "@/components/program/program-links";
import { ProgramMenu } from "@/components/program/program-menu";
import { RevisionList } from "@/components/program/revision-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FEWEST_RATINGS, FEWEST_SESSIONS } from "@/lib/check-up/aftermath";
import type { ProgramHistory } from "@/lib/check-up/history";
import { getProgramHistory } from "@/lib/check-up/history-queries";
import { formatDay } from "@/lib/day/day";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { usualComparison } from "@/lib/program/comparison";
import { pausable } from "@/lib/program/pause";
import styles from "./revisions.module.css";

type PageProps = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[]; program?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisions"))("title") };
}

export default async function RevisionsPage({ params, searchParams }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  const query = await searchParams;
  const asked = query.program === undefined ? null : String(query.program);
  if (!idSchema.safeParse(patientId).success || (asked !== null && !idSchema.safeParse(asked).success)) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatientHeader(actor.scope, patientId, now));
  const history = await orNotFound(getProgramHistory(actor.scope, patientId, asked, now));
  const { program, programs, revisions, pauses, today } = history;
  const t = await getTranslations("revisions");
  const place = `/patients/${patientId}/program/revisions`;
  const latest = revisions.at(-1);
  const current = revisions.find(({ status }) => status === "inForce");
  // An end that lies ahead is announced: until then the program can pause and be resumed.
  const ended = program?.ended ?? null;
  const changeable = latest !== undefined && (ended === null || ended >= today) && !history.archived;
  const states = await statesOf(history);
  const choice = usualComparison(
    states.map(({ value }) => value),
    { from: query.from, to: query.to },
  );
  const state = (value: string) => states.find((each) => each.value === value);
  const [from, to] = [choice && state(choice.from), choice && state(choice.to)];
  const nameOf = (lineage: string) => lineageName(history, lineage);

  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader
        patient={patient}
        active="program"
        here={t("title")}
        actions={
          changeable && (
            <Messages namespaces={["revisions", "common"]}>
              <ProgramMenu
                patient={patient}
                announced={ended !== null}
                program={{
                  title: latest.content.title,
                  exercises: pausable(current?.content.items ?? [], latest.content.items).map(({ lineage }) => ({
                    lineage,
                    name: nameOf(lineage),
                  })),
                }}
              />
            </Messages>
          )
        }
      />
      <Messages namespaces={["revisions", "common"]}>
        <EndedBanner patient={patient} />
      </Messages>
      {revisions.length === 0 ? (
        <EmptyState
          title={t("page.empty")}
          action={<ButtonLink href={`/patients/${patientId}/program`}>{t("page.program")}</ButtonLink>}
        >
          {t("page.emptyText")}
        </EmptyState>
      ) : (
        <div className={styles.page}>
          {programs.length > 1 && <ProgramLinks programs={programs} current={program?.id ?? null} place={place} />}
          {program?.note && <p>{t("page.note", { note: program.note })}</p>}
          {from && to && (
            <section className={styles.part} aria-labelledby="compare">
              <h2 id="compare" className={`voice ${styles.title}`}>
                {t("compare.title")}
              </h2>
              <CompareForm
                action={place}
                program={asked}
                options={states.map(({ value, choice: label }) => ({ value, label }))}
                from={from.value}
                to={to.value}
              />
              <ComparisonTable from={from} to={to} names={history.names} />
            </section>
          )}
          <section className={styles.part} aria-labelledby="history">
            <h2 id="history" className={`voice ${styles.title}`}>
              {t("page.history")}
            </h2>
            <p className="quiet">{t("aftermath.rule", { sessions: FEWEST_SESSIONS, ratings: FEWEST_RATINGS })}</p>
            <RevisionList
              history={history}
              timeZone={actor.timeZone}
              compareHref={(one, other) =>
                `${place}?${asked ? `program=${asked}&` : ""}from=${one}&to=${other}#compare`
              }
            />
          </section>
          <section id="pauses" className={styles.part} aria-labelledby="pauses-title">
            <h2 id="pauses-title" className={`voice ${styles.title}`}>
              {t("pauses.title")}
            </h2>
            <Messages namespaces={["revisions", "common"]}>
              <PauseList
                pauses={pauses}
                nameOf={nameOf}
                patientId={patientId}
                today={today}
                timeZone={actor.timeZone}
                changeable={changeable}
              />
            </Messages>
          </section>
        </div>
      )}
    </ClinicPage>
  );
}

/** What can be compared: the revisions by number, then the draft. */
async function statesOf({ revisions, draft }: ProgramHistory) {
  const t = await getTranslations("revisions");
  return [
    ...revisions.map(({ number, effective, content }) => ({
      value: String(number),
      label: t("revision.number", { number }),
      choice: t("compare.choice", { number, day: formatDay(effective, LOCALE, "short", { year: true }) }),
      content,
    })),
    ...(draft
      ? [{ value: "draft", label: t("revision.draft"), choice: t("compare.choiceDraft"), content: draft.content }]
      : []),
  ];
}

/** An exercise is called as in the last revision that holds it. */
function lineageName({ revisions, names }: ProgramHistory, lineage: string): string {
  const item = revisions.flatMap(({ content }) => content.items).findLast((each) => each.lineage === lineage);
  return item ? (names[item.exerciseVersionId]?.name ?? "") : "";
}
