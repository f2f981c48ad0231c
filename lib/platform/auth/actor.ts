import { withSystem } from "@/lib/platform/db/door";
import { LIFE } from "./life";
import type { Actor, ClinicScope, PatientScope } from "./scope";

type Row = {
  sign_in_id: string;
  account_id: string;
  clinic_id: string;
  member_id: string | null;
  patient_id: string | null;
  role: "owner" | "clinician" | "patient";
  name: string;
  title: string;
  clinic_name: string;
  time_zone: string;
  locale: string;
  links: number;
  notice_accepted: number;
  alive_until: Date;
  offer_factor: boolean;
};

/**
 * The person behind a sign-in, or null when it has ended, expired, stood idle, or its person was deactivated. Asked on every
 * request, and notes that there was one: what a page asks for by itself would keep a sign-in alive, so no page polls.
 */
export async function actorOf(signInId: string, now: Date): Promise<Actor | null> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<Row[]>`
      SELECT * FROM auth_actor(${signInId}::uuid, ${now}, ${LIFE.idleMinutes}::int, ${LIFE.patientDays}::int)`,
  );
  if (!row) return null;
  const person = {
    signInId: row.sign_in_id,
    name: row.name,
    clinicName: row.clinic_name,
    timeZone: row.time_zone,
    locale: row.locale,
    hasOtherLinks: row.links > 1,
    aliveUntil: row.alive_until,
  };
  const common = { clinicId: row.clinic_id, accountId: row.account_id };
  if (row.role === "patient") {
    const scope = { ...common, kind: "patient", patientId: row.patient_id, role: "patient" } as PatientScope;
    return { ...person, scope, noticeAccepted: row.notice_accepted };
  }
  const scope = { ...common, kind: "clinic", memberId: row.member_id, role: row.role } as ClinicScope;
  return { ...person, title: row.title, offerFactor: row.offer_factor, scope };
}
