import { withSystem } from "@/lib/platform/db/door";
import { LIFE } from "./life";

/** A sign-in as it stands, without noting that anybody was here. */
export type Standing = {
  signInId: string;
  accountId: string;
  /** The member or patient it acts as. */
  link: { clinicId: string; id: string };
  aliveUntil: Date;
};

type Row = { account_id: string; clinic_id: string; link: string; alive_until: Date };

export async function standingOf(signInId: string, now: Date): Promise<Standing | null> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<Row[]>`SELECT * FROM auth_standing(${signInId}::uuid, ${now}, ${LIFE.idleMinutes}::int)`,
  );
  if (!row) return null;
  const link = { clinicId: row.clinic_id, id: row.link };
  return { signInId, accountId: row.account_id, link, aliveUntil: row.alive_until };
}
