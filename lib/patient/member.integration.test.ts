import { beforeAll, expect, test } from "vitest";
import { acceptInvitation, inviteMember, invitePatient, lookAtInvitation } from "@/lib/clinic/commands";
import type { MemberFacts } from "@/lib/clinic/member";
import {
  changeMember,
  inviteMemberAgain,
  reactivateMember,
  revokeMemberInvitation,
} from "@/lib/clinic/member-commands";
import { getMember, listMembers } from "@/lib/clinic/member-queries";
import { lookAtReset, resetMember, resetPatient } from "@/lib/clinic/reset-commands";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician, ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aClinician, aJoinedPatient, aPatient, clinicianOf, good, PASSWORD } from "@/prisma/factories/clinic";
import { handOverAll } from "./handover-commands";
import { deactivateMember } from "./leave-commands";

const now = new Date("2026-11-18T09:00:00Z");
const DAY = 24 * 60 * 60 * 1000;
const later = (days: number) => new Date(now.getTime() + days * DAY);

const id = (clinician: Clinician) => clinician.scope.memberId;
const factsOf = (clinician: Clinician, change: Partial<MemberFacts> = {}): MemberFacts => ({
  name: clinician.name,
  title: clinician.title,
  role: clinician.scope.role,
  ...change,
});
const change = (by: ClinicScope, whom: Clinician, to: Partial<MemberFacts>) =>
  changeMember(by, id(whom), { read: factsOf(whom), member: factsOf(whom, to) }, now);
/** A member of another clinic. */
let stranger: Clinician;

beforeAll(async () => {
  stranger = (await aClinician((await aClinic(now)).actor, now)).actor;
}, 30_000);

const actor = (clinician: Clinician, at = now) => actorOf(clinician.signInId, at);

async function practice() {
  const owner = (await aClinic(now)).actor;
  return { owner, scope: owner.scope, mira: (await aClinician(owner, now, { name: "Mira Vogt" })).actor };
}

/** A second owner, who has joined. */
async function anotherOwner(owner: Clinician): Promise<Clinician> {
  const second = (await aClinician(owner, now, { name: "Second Owner" })).actor;
  good(await change(owner.scope, second, { role: "owner" }));
  return clinicianOf(second.scope.accountId, now);
}

const actions = (scope: ClinicScope, subjectId: string) =>
  withScope(scope, async (tx) => {
    const events = await tx.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    return events.map(({ action, fields }) => [action, ...fields].join(" "));
  });

test("the members as the owner sees them, from the link to the last day", async () => {
  const { scope, mira } = await practice();
  await aPatient(mira, now);
  await aPatient(mira, now);
  const invited = { name: "Anna Weber", title: "", role: "clinician" } as const;
  const { memberId } = good(await inviteMember(scope, invited, now));
  const { members, unled } = await listMembers(scope, now);
  expect(unled).toBe(0);
  expect(members.map(({ name, role, state, leads, lastOwner }) => [name, role, state, leads, lastOwner])).toEqual([
    ["Anna Weber", "clinician", { kind: "invited", until: "2026-11-25" }, 0, false],
    ["Mira Vogt", "clinician", { kind: "active", since: "2026-11-18" }, 2, false],
    ["Olga Owner", "owner", { kind: "active", since: "2026-11-18" }, 0, true],
  ]);
  expect(members.map(({ lastSeen }) => lastSeen)).toEqual([null, "2026-11-18", "2026-11-18"]);
  expect((await getMember(scope, memberId, later(7))).member.state).toEqual({
    kind: "uninvited",
    expired: "2026-11-25",
  });
  good(await revokeMemberInvitation(scope, memberId, now));
  const { member, colleagues } = await getMember(scope, memberId, now);
  expect(member.state).toEqual({ kind: "uninvited", expired: null });
  expect(colleagues.map(({ name }) => name)).toEqual(["Mira Vogt", "Olga Owner"]);
});

test("a member is renamed and given another role, which holds from her next request", async () => {
  const { scope, mira } = await practice();
  good(await change(scope, mira, { name: "Mira Vogt-Klein", title: "MSc", role: "owner" }));
  expect(await actor(mira)).toMatchObject({ name: "Mira Vogt-Klein", title: "MSc", scope: { role: "owner" } });
  expect(await actions(scope, id(mira))).toContain("member.change name title role");
  const stale = { read: factsOf(mira), member: factsOf(mira, { title: "PT" }) };
  expect(await changeMember(scope, id(mira), stale, now)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    member: { title: "MSc" },
  });
});

test("the last owner who can sign in stays an owner, also while another one is only invited", async () => {
  const { owner, scope, mira } = await practice();
  good(await inviteMember(scope, { name: "Invited Owner", title: "", role: "owner" }, now));
  expect(await change(scope, owner, { role: "clinician" })).toEqual({ ok: false, reason: "last-owner" });
  expect(await deactivateMember(scope, id(owner), { to: id(mira) }, now)).toEqual({ ok: false, reason: "last-owner" });
  good(await change(scope, mira, { role: "owner" }));
  good(await change(scope, owner, { role: "clinician" }));
  expect(await actor(owner)).toMatchObject({ scope: { role: "clinician" } });
});

test("two owners who demote or deactivate each other at once leave one owner", async () => {
  for (const way of ["demote", "deactivate"]) {
    const { owner } = await practice();
    const second = await anotherOwner(owner);
    const against = (by: Clinician, whom: Clinician) =>
      way === "demote"
        ? change(by.scope, whom, { role: "clinician" })
        : deactivateMember(by.scope, id(whom), { to: null }, now);
    const ends = await Promise.allSettled([against(owner, second), against(second, owner)]);
    expect(ends.filter((end) => end.status === "fulfilled" && end.value.ok)).toHaveLength(1);
    const roles = await Promise.all([actor(owner), actor(second)]);
    expect(roles.filter((each) => each?.scope.role === "owner")).toHaveLength(1);
  }
});

test("the database itself keeps the last owner, also at once and past the commands", async () => {
  const { owner, scope } = await practice();
  const second = await anotherOwner(owner);
  const demote = (whom: Clinician) =>
    withScope(scope, (tx) => tx.member.updateMany({ where: { id: id(whom) }, data: { role: "clinician" } }));
  const ends = await Promise.allSettled([demote(owner), demote(second)]);
  expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = ends.find((end) => end.status === "rejected");
  expect(refused?.reason).toMatchObject({ name: "DatabaseFailure" });
});

test("who is deactivated is signed out, and her old sign-in stays ended when she comes back", async () => {
  const { scope, mira } = await practice();
  good(await deactivateMember(scope, id(mira), { to: null }, now));
  expect(await actor(mira)).toBeNull();
  expect((await getMember(scope, id(mira), now)).member.state).toEqual({ kind: "deactivated", since: "2026-11-18" });
  good(await reactivateMember(scope, id(mira), now));
  expect(await actor(mira)).toBeNull();
  expect((await clinicianOf(mira.scope.accountId, now)).name).toBe("Mira Vogt");
  const told = await actions(scope, id(mira));
  expect(told.slice(-2)).toEqual(["member.deactivate", "member.reactivate"]);
  expect(await actions(scope, mira.signInId)).toContain("sign-in.end");
  good(await deactivateMember(scope, id(mira), { to: null }, now));
  good(await deactivateMember(scope, id(mira), { to: null }, now));
  expect((await actions(scope, id(mira))).filter((each) => each === "member.deactivate")).toHaveLength(2);
});

test("her patients go to a colleague in the same step, or are counted as led by nobody", async () => {
  const { owner, scope, mira } = await practice();
  const jonas = (await aClinician(owner, now, { name: "Jonas Brandt" })).actor;
  await aPatient(mira, now);
  await aPatient(mira, now);
  expect(good(await deactivateMember(scope, id(mira), { to: id(jonas) }, now))).toEqual({ patients: 2, unled: 0 });
  expect((await getMember(scope, id(jonas), now)).member.leads).toBe(2);
  expect((await listMembers(scope, now)).unled).toBe(0);
  good(await deactivateMember(scope, id(jonas), { to: null }, now));
  expect((await listMembers(scope, now)).unled).toBe(2);
  good(await handOverAll(scope, { from: id(jonas), to: id(owner) }, now));
  expect((await listMembers(scope, now)).unled).toBe(0);
  expect((await getMember(scope, id(owner), now)).member.leads).toBe(2);
});

test("nobody is deactivated when her patients would go to one who has left", async () => {
  const { owner, scope, mira } = await practice();
  const jonas = (await aClinician(owner, now, { name: "Jonas Brandt" })).actor;
  await aPatient(mira, now);
  good(await deactivateMember(scope, id(jonas), { to: null }, now));
  expect(await deactivateMember(scope, id(mira), { to: id(jonas) }, now)).toEqual({ ok: false, reason: "inactive" });
  expect((await getMember(scope, id(mira), now)).member).toMatchObject({ leads: 1, state: { kind: "active" } });
  await expect(deactivateMember(scope, id(mira), { to: id(mira) }, now)).rejects.toMatchObject({ code: "invalid" });
});

test("a new link revokes the one before it, and who has joined or left gets none", async () => {
  const { scope, mira } = await practice();
  const { memberId, token } = good(
    await inviteMember(scope, { name: "Anna Weber", title: "", role: "clinician" }, now),
  );
  const again = good(await inviteMemberAgain(scope, memberId, now));
  await expect(lookAtInvitation(token, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await lookAtInvitation(again.token, now)).toMatchObject({ kind: "member", calledBy: "Anna Weber" });
  expect(await inviteMemberAgain(scope, id(mira), now)).toEqual({ ok: false, reason: "joined" });
  good(await deactivateMember(scope, memberId, { to: null }, now));
  await expect(lookAtInvitation(again.token, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await inviteMemberAgain(scope, memberId, now)).toEqual({ ok: false, reason: "deactivated" });
  good(await reactivateMember(scope, memberId, now));
  expect((await inviteMemberAgain(scope, memberId, now)).ok).toBe(true);
});

test("who is deactivated leaves no open link behind, and makes none", async () => {
  const { owner } = await practice();
  const leaver = await anotherOwner(owner);
  const patientId = await aPatient(leaver, now);
  const forPatient = good(await invitePatient(leaver.scope, patientId, now));
  const colleague = { name: "A friend", title: "", role: "owner" } as const;
  const forMember = good(await inviteMember(leaver.scope, colleague, now));
  good(await deactivateMember(owner.scope, id(leaver), { to: id(owner) }, now));
  for (const { token } of [forPatient, forMember]) {
    const input = { token, email: `friend-${patientId}@example.org`, password: PASSWORD, notice: null };
    expect(await acceptInvitation(input, now)).toEqual({ ok: false, reason: "misfit" });
  }
  // Her request had passed the gate before.
  await expect(invitePatient(leaver.scope, patientId, now)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(inviteMember(leaver.scope, colleague, now)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(change(leaver.scope, owner, { role: "clinician" })).rejects.toMatchObject({ code: "forbidden" });
});

test("who is no owner any more has no member's link left to come back with", async () => {
  const { owner } = await practice();
  const second = await anotherOwner(owner);
  const friend = { name: "A friend", title: "", role: "owner" } as const;
  const { token } = good(await inviteMember(second.scope, friend, now));
  const patientId = await aPatient(second, now);
  const forPatient = good(await invitePatient(second.scope, patientId, now));
  good(await change(owner.scope, second, { role: "clinician" }));
  const joining = { email: `friend-${patientId}@example.org`, password: PASSWORD };
  expect(await acceptInvitation({ token, ...joining, notice: null }, now)).toEqual({ ok: false, reason: "misfit" });
  // The link to a patient is a clinician's to make.
  good(await acceptInvitation({ token: forPatient.token, ...joining, notice: NOTICE.version }, now));
  good(await change(owner.scope, { ...second, scope: { ...second.scope, role: "clinician" } }, { role: "owner" }));
  await expect(lookAtInvitation(token, now)).rejects.toMatchObject({ code: "not-found" });
});

test("the database itself takes a member's link only from an owner who stands", async () => {
  const { owner } = await practice();
  const second = await anotherOwner(owner);
  const { token } = good(await inviteMember(second.scope, { name: "A friend", title: "", role: "owner" }, now));
  await withScope(owner.scope, (tx) =>
    tx.member.updateMany({ where: { id: id(second) }, data: { role: "clinician" } }),
  );
  await expect(lookAtInvitation(token, now)).rejects.toMatchObject({ code: "not-found" });
  const input = { token, email: `friend-${id(second)}@example.org`, password: PASSWORD, notice: null };
  expect(await acceptInvitation(input, now)).toEqual({ ok: false, reason: "misfit" });
});

test("links to a new password end with the membership, and stay ended when she comes back", async () => {
  const { owner, scope, mira } = await practice();
  const patientId = await aPatient(mira, now);
  await aJoinedPatient(mira, patientId, now);
  const made = good(await resetPatient(mira.scope, patientId, now));
  const hers = good(await resetMember(owner.scope, id(mira), { removeFactor: false }, now));
  good(await deactivateMember(scope, id(mira), { to: id(owner) }, now));
  good(await reactivateMember(scope, id(mira), now));
  for (const { token } of [made, hers])
    await expect(lookAtReset(token, now)).rejects.toMatchObject({ code: "not-found" });
});

test("a member who is a patient too keeps that side", async () => {
  const { scope } = await practice();
  const elsewhere = (await aClinic(now)).actor;
  const patientId = await aPatient(elsewhere, now);
  const joined = await aJoinedPatient(elsewhere, patientId, now, `both-${patientId}@example.org`);
  const { token, memberId } = good(await inviteMember(scope, { name: "Both", title: "", role: "clinician" }, now));
  good(await acceptInvitation({ token, email: joined.email, password: PASSWORD, notice: null }, now));
  good(await deactivateMember(scope, memberId, { to: null }, now));
  expect(await actorOf(joined.actor.signInId, now)).toMatchObject({ scope: { role: "patient", patientId } });
});

test("a clinician may do none of it, and another clinic's member is not found", async () => {
  const { scope, mira } = await practice();
  const attempts = (by: ClinicScope, whom: Clinician) => [
    () => change(by, whom, { role: "owner" }),
    () => inviteMemberAgain(by, id(whom), now),
    () => revokeMemberInvitation(by, id(whom), now),
    () => deactivateMember(by, id(whom), { to: null }, now),
    () => reactivateMember(by, id(whom), now),
    () => getMember(by, id(whom), now),
  ];
  for (const attempt of attempts(mira.scope, mira)) {
    await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const attempt of attempts(scope, stranger)) {
    await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await actor(stranger)).toMatchObject({ scope: { role: "clinician" } });
  await expect(listMembers(mira.scope, now)).rejects.toMatchObject({ code: "forbidden" });
  const seen = await withScope(mira.scope, (tx) => tx.$queryRaw`SELECT member_id FROM members_last_seen()`);
  expect(seen).toEqual([]);
  const end = withScope(mira.scope, (tx) => tx.$queryRaw`SELECT end_member_sign_ins(${id(mira)}::uuid, ${now})`);
  await expect(end).rejects.toMatchObject({ code: "42501" });
});
