import { Building2, LibraryBig, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SignInWatch } from "@/components/access/sign-in-watch";
import { SignOut } from "@/components/access/sign-out";
import { secondsLeft } from "@/lib/clinic/account";
import type { Clinician } from "@/lib/platform/auth/scope";
import { ClinicShell } from "./clinic-shell";
import { Messages } from "./messages";

type ClinicPageProps = {
  actor: Clinician;
  /** The room this page belongs to. A patient's pages belong to the caseload. */
  active: "caseload" | "catalogue" | "practice" | "account";
  /** The narrow navigation, for the builder and the review. */
  slim?: boolean;
  /** The sheet takes the window's height and its columns scroll by themselves. */
  fill?: boolean;
  children: ReactNode;
};

/** The frame of every clinician's page, with the rooms that exist. */
export function ClinicPage({ actor, active, slim, fill, children }: ClinicPageProps) {
  const t = useTranslations("nav");
  return (
    <ClinicShell
      clinic={actor.clinicName}
      items={[
        { href: "/caseload", label: t("caseload"), icon: <Users />, current: active === "caseload" },
        { href: "/catalogue", label: t("catalogue"), icon: <LibraryBig />, current: active === "catalogue" },
        ...(actor.scope.role === "owner"
          ? [{ href: "/practice", label: t("practice"), icon: <Building2 />, current: active === "practice" }]
          : []),
      ]}
      actor={{ name: actor.name, role: actor.title, current: active === "account" }}
      signOut={<SignOut look="icon" />}
      slim={slim}
      fill={fill}
    >
      {children}
      <Messages namespaces={["stay"]}>
        <Watch actor={actor} />
      </Messages>
    </ClinicShell>
  );
}

function Watch({ actor: { scope, name, aliveUntil } }: { actor: Clinician }) {
  const now = new Date();
  const person = { accountId: scope.accountId, link: { clinicId: scope.clinicId, id: scope.memberId }, name };
  return <SignInWatch person={person} sent={{ seconds: secondsLeft(aliveUntil, now), at: now.getTime() }} />;
}
