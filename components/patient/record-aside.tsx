import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/day/day";
import { END_REASONS } from "@/lib/patient/discharge";
import type { PatientRecord } from "@/lib/patient/record";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { momentIn } from "./moment";
import styles from "./record-aside.module.css";
import { ScreeningStatus } from "./screening-status";

type RecordAsideProps = {
  patient: PatientRecord;
  /** The clinic's: moments are shown on its clock. */
  timeZone: string;
  team: ReactNode;
  invitation: ReactNode;
  /** What can be taken away for the patient. */
  exported: ReactNode;
  /** What can be done with the record as a whole. */
  record: ReactNode;
};

/** How far things are: the team, the screen, the program, the invitation, the next check-up. */
export function RecordAside({ patient, timeZone, team, invitation, exported, record }: RecordAsideProps) {
  const t = useTranslations("patient.overview");
  const words = useTranslations("export.offer");
  const care = useTranslations("care");
  const home = `/patients/${patient.id}`;
  return (
    <>
      <Part title={care("team.title")}>{team}</Part>
      <Part title={t("screening")} link={{ href: `${home}/screening`, label: t("screeningLink") }}>
        {patient.screening ? (
          <ScreeningStatus screening={patient.screening} timeZone={timeZone} due={patient.warnings.length > 0} />
        ) : (
          <p>{t("screeningNone")}</p>
        )}
      </Part>
      <Part title={t("program")} link={{ href: `${home}/program`, label: t("programLink") }}>
        <ProgramLines patient={patient} timeZone={timeZone} />
        <HandoutLink patient={patient} />
      </Part>
      <Part title={t("invitation")} id="invitation">
        {invitation}
        {patient.joined && <NoticeLine notice={patient.notice} />}
      </Part>
      <Part title={t("checkUp")}>
        <p>{patient.nextCheckUp ? momentIn(timeZone, patient.nextCheckUp) : t("checkUpNone")}</p>
      </Part>
      <Part title={words("staffTitle")}>{exported}</Part>
      {record && <Part title={care("record.title")}>{record}</Part>}
    </>
  );
}

/** Which privacy notice she accepted, and when. */
function NoticeLine({ notice }: Pick<PatientRecord, "notice">) {
  const t = useTranslations("privacy.record");
  const at = notice && formatDay(notice.at, LOCALE, "short", { year: true });
  return <p className="quiet">{notice && at ? t("accepted", { version: notice.version, at }) : t("notYet")}</p>;
}

type PartProps = { title: string; id?: string; link?: { href: string; label: string }; children: ReactNode };

function Part({ title, id, link, children }: PartProps) {
  return (
    <section id={id} className={styles.part}>
      <div className={styles.top}>
        <h2 className={styles.title}>{title}</h2>
        {link && (
          <Link href={link.href} className={styles.link}>
            {link.label}
          </Link>
        )}
      </div>
      <div className={styles.words}>{children}</div>
    </section>
  );
}

/** The program on paper, as soon as there is one. */
function HandoutLink({ patient: { id, program, today } }: Pick<RecordAsideProps, "patient">) {
  const t = useTranslations("patient.overview");
  if (!program || program.revisions.length === 0) return null;
  if (program.ended !== null && program.ended < today) return null;
  return (
    <p>
      <ButtonLink kind="secondary" size="small" icon={<Printer />} href={`/patients/${id}/handout`}>
        {t("handout")}
      </ButtonLink>
    </p>
  );
}

function ProgramLines({ patient: { program, today }, timeZone }: Pick<RecordAsideProps, "patient" | "timeZone">) {
  const t = useTranslations("patient.overview");
  const why = useTranslations("revisions.reasons");
  if (!program || (!program.draft && program.revisions.length === 0)) return <p>{t("programNone")}</p>;
  const day = (date: string) => formatDay(date, LOCALE, "short");
  const inForce = program.revisions.findLast((revision) => revision.effective <= today);
  const future = program.revisions.findLast((revision) => revision.effective > today);
  const { draft, ended } = program;
  const reason = END_REASONS.find((each) => each === program.endReason);
  const first = program.revisions.map((revision) => revision.effective).sort()[0] ?? today;
  const endWords = (last: string) => {
    if (last < first) return t("endedUnbegun", { day: day(first) });
    return reason ? t("endedBecause", { day: day(last), why: why(reason) }) : t("ended", { day: day(last) });
  };
  return (
    <>
      <p className="strong">{program.title}</p>
      {ended !== null && ended < today ? (
        <p>{endWords(ended)}</p>
      ) : (
        inForce && <p>{t("inForce", { number: inForce.number, day: day(inForce.effective) })}</p>
      )}
      {future && ended === null && <p>{t("future", { number: future.number, day: day(future.effective) })}</p>}
      {draft && ended === null && (
        <p className="quiet">
          {t("draftOf", {
            number: (program.revisions.at(-1)?.number ?? 0) + 1,
            when: momentIn(timeZone, draft.updatedAt),
            by: draft.by,
          })}
        </p>
      )}
    </>
  );
}
