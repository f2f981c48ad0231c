import { redirect } from "next/navigation";
import { findActor } from "@/lib/platform/auth/gate";
import { isPatient } from "@/lib/platform/auth/scope";

/** The way home: after signing in, and for who opens the bare address. */
export default async function StartPage() {
  const actor = await findActor();
  if (!actor) redirect("/sign-in");
  redirect(isPatient(actor) ? "/today" : "/caseload");
}
