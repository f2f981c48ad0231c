import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { CaseloadView } from "@/components/caseload/caseload-view";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { getCaseload } from "@/lib/caseload/queries";
import { SEGMENTS, SHOWN, SHOWN_COOKIE } from "@/lib/caseload/schema";
import { dayIn } from "@/lib/day/day";
import { clinicianPage } from "@/lib/platform/auth/gate";

type PageProps = { searchParams: Promise<Partial<Record<"show" | "only" | "condition", string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("caseload");
  return { title: t("title") };
}

export default async function CaseloadPage({ searchParams }: PageProps) {
  const actor = await clinicianPage();
  const now = new Date();
  const { show, only, condition } = await searchParams;
  // This device remembers that all were wanted; one's own come first anyway.
  const remembered = (await cookies()).get(SHOWN_COOKIE)?.value === "all" ? "all" : null;
  const asked = SHOWN.find((each) => each === show) ?? remembered;
  const wish = {
    show: asked,
    only: SEGMENTS.find((each) => each === only) ?? "everybody",
    condition: typeof condition === "string" ? condition.slice(0, 200) : "",
  };
  const first = await getCaseload(actor.scope, { ...wish, name: "", page: 0 }, actor.timeZone, now);
  return (
    <ClinicPage actor={actor} active="caseload">
      <Messages namespaces={["caseload", "concern", "marks", "nav"]}>
        <CaseloadView first={first} asOf={now.toISOString()} today={dayIn(actor.timeZone, now)} />
      </Messages>
    </ClinicPage>
  );
}
