import { redirect } from "next/navigation";
import { isEmptyServer } from "@/lib/clinic/founding-queries";
import { findActor } from "@/lib/platform/auth/gate";
import { isPatient } from "@/lib/platform/auth/scope";

/** The way home: after signing in, and for who opens the bare address. */
export default async function StartPage() {
  const actor = await findActor();
  if (!actor) redirect((await isEmptyServer(new Date())) ? "/first-run" : "/sign-in");
  if (isPatient(actor)) redirect("/today");
  redirect(actor.offerFactor ? "/sign-in/factor" : "/caseload");
}
