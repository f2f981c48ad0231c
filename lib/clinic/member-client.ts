import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { InvitationMade } from "./invitation";
import type { MemberFacts } from "./member";
import type { ChangeMember } from "./member-schema";

export type MemberInvited = InvitationMade & { memberId: string };

/** How many patients changed hands. */
export type HandedOver = { patients: number };

export const inviteMemberMutation = mutationOptions({
  mutationFn: (member: MemberFacts) => send<MemberInvited>("POST", "/api/members", member),
});

export const changeMemberMutation = (memberId: string) =>
  mutationOptions({
    mutationFn: (change: ChangeMember) => send<MemberFacts>("PUT", `/api/members/${memberId}`, change),
  });

export const inviteAgainMutation = (memberId: string) =>
  mutationOptions({
    mutationFn: () => send<InvitationMade>("POST", `/api/members/${memberId}/invitation`),
  });

export const revokeMemberInvitationMutation = (memberId: string) =>
  mutationOptions({ mutationFn: () => send("DELETE", `/api/members/${memberId}/invitation`) });

export const handOverMutation = (memberId: string) =>
  mutationOptions({
    mutationFn: (to: string) => send<HandedOver>("POST", `/api/members/${memberId}/handover`, { to }),
  });

export const deactivateMutation = (memberId: string) =>
  mutationOptions({
    mutationFn: (to: string | null) => send<HandedOver>("POST", `/api/members/${memberId}/deactivation`, { to }),
  });

export const reactivateMutation = (memberId: string) =>
  mutationOptions({ mutationFn: () => send("DELETE", `/api/members/${memberId}/deactivation`) });
