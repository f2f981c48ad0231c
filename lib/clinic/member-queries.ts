import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import { type Member, type MemberRole, memberState } from "./member";

type Row = {
  id: string;
  name: string;
  title: string;
  role: MemberRole;
  joined: boolean;
  created_at: Date;
  deactivated_at: Date | null;
  joined_at: Date | null;
  link_ends_at: Date | null;
  last_seen: string | null;
  leads: number;
  assists: number;
  time_zone: string;
};

export type Members = {
  /** Active ones first, by name. */
  members: Member[];
  /** Patients for whom nobody who works here is responsible. */
  unled: number;
};

/** Everybody who works or has worked here. Throws "forbidden" for all but an owner. */
export async function listMembers(scope: ClinicScope, now: Date): Promise<Members> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT m.id, m.name, m.title, m.role::text AS role, m.account_id IS NOT NULL AS joined, m.created_at, m.deactivated_at,
             c.time_zone, to_char(s.last_seen_at AT TIME ZONE c.time_zone, 'YYYY-MM-DD') AS last_seen,
             max(i.used_at) AS joined_at, max(i.expires_at) FILTER (WHERE i.used_at IS NULL AND i.revoked_at IS NULL) AS link_ends_at,
             coalesce(t.leads, 0) AS leads, coalesce(t.assists, 0) AS assists
        FROM member m JOIN clinic c ON c.id = m.clinic_id
        LEFT JOIN members_last_seen() s ON s.member_id = m.id
        LEFT JOIN invitation i ON i.clinic_id = m.clinic_id AND i.member_id = m.id
        LEFT JOIN (SELECT t.member_id, count(*) FILTER (WHERE t.lead)::int AS leads, count(*) FILTER (WHERE NOT t.lead)::int AS assists
                     FROM care_team t JOIN patient p ON p.clinic_id = t.clinic_id AND p.id = t.patient_id AND p.archived_at IS NULL
                    WHERE t.clinic_id = ${scope.clinicId}::uuid GROUP BY t.member_id) t ON t.member_id = m.id
       WHERE m.clinic_id = ${scope.clinicId}::uuid
       GROUP BY m.clinic_id, m.id, c.id, s.last_seen_at, t.leads, t.assists
       ORDER BY m.deactivated_at IS NOT NULL, lower(m.name), m.id`;
    const [alone] = await tx.$queryRaw<{ unled: number }[]>`
      SELECT count(*)::int AS unled FROM patient p
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.archived_at IS NULL AND NOT EXISTS (
         SELECT FROM care_team t JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id AND m.deactivated_at IS NULL
          WHERE t.clinic_id = p.clinic_id AND t.patient_id = p.id AND t.lead)`;
    const owners = rows.filter((row) => row.role === "owner" && row.joined && !row.deactivated_at);
    const members = rows.map((row) => memberOf(row, owners.length === 1 && owners[0]?.id === row.id, now));
    return { members, unled: alone?.unled ?? 0 };
  });
}

/** One member, and who else works here. Throws "not-found", also for another clinic's member. */
export async function getMember(
  scope: ClinicScope,
  memberId: string,
  now: Date,
): Promise<{ member: Member; colleagues: { id: string; name: string }[] }> {
  const { members } = await listMembers(scope, now);
  const member = members.find(({ id }) => id === memberId);
  if (!member) throw new AppError("not-found");
  const others = members.filter(({ id, state }) => id !== memberId && state.kind !== "deactivated");
  return { member, colleagues: others.map(({ id, name }) => ({ id, name })) };
}

function memberOf(row: Row, lastOwner: boolean, now: Date): Member {
  const times = {
    joined: row.joined,
    createdAt: row.created_at,
    joinedAt: row.joined_at,
    deactivatedAt: row.deactivated_at,
    linkEndsAt: row.link_ends_at,
  };
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    role: row.role,
    state: memberState(times, row.time_zone, now),
    leads: row.leads,
    assists: row.assists,
    lastSeen: row.last_seen,
    lastOwner,
  };
}
