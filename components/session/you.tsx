import { useTranslations } from "next-intl";
import { SignOut } from "@/components/access/sign-out";
import type { PatientActor } from "@/lib/platform/auth/scope";
import styles from "./you.module.css";

/** Who is signed in, and the way out: quietly, at the end of the page. */
export function You({ actor }: { actor: PatientActor }) {
  const t = useTranslations("today.you");
  return (
    <section className={styles.you}>
      <h2 className="visually-hidden">{t("title")}</h2>
      <p className={styles.who}>{t("signedIn", { name: actor.name, clinic: actor.clinicName })}</p>
      <SignOut look="words" />
    </section>
  );
}
