import { Building2, LibraryBig, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SignOut } from "@/components/access/sign-out";
import type { Clinician } from "@/lib/platform/auth/scope";
import { ClinicShell } from "./clinic-shell";

type ClinicPageProps = {
  actor: Clinician;
  /** The room this page belongs to. A patient's pages belong to the caseload. */
  active: "caseload" | "catalogue" | "practice";
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
      actor={{ name: actor.name, role: actor.title }}
      signOut={<SignOut look="icon" />}
      slim={slim}
      fill={fill}
    >
      {children}
    </ClinicShell>
  );
}
