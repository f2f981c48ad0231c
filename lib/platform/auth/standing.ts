import { withSystem } from "@/lib/platform/db/door";
import { LIFE } from "./life";

/** A sign-in as it stands, without noting that anybody was here. */
export type Standing = {
  signInId: string;
  accountId: string;
  /** The member or patient it acts as. */
  link: { clinicId: string; id: string };
  role: "owner" | "clinician" | "patient";
  /** `code` while the second factor is due; `set-up` while the clinic waits for one: neither is an actor yet. */
  state: "in" | "code" | "set-up";
  aliveUntil: Date;
};

type Row = {
  account_id: string;
  clinic_id: string;
  link: string;
  role: Standing["role"];
  state: Standing["state"];
  alive_until: Date;
};

export async function standingOf(signInId: string, now: Date): Promise<Standing | null> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<Row[]>`SELECT * FROM auth_standing(${signInId}::uuid, ${now}, ${LIFE.idleMinutes}::int)`,
  );
  if (!row) return null;
  const link = { clinicId: row.clinic_id, id: row.link };
  return { signInId, accountId: row.account_id, link, role: row.role, state: row.state, aliveUntil: row.alive_until };
}
