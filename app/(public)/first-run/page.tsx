import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { FirstRunForm } from "@/components/clinic/first-run-form";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { countryNames } from "@/lib/clinic/country";
import { type FoundingState, getFoundingState } from "@/lib/clinic/founding-queries";
import { newPassphrase } from "@/lib/clinic/passphrase";
import { LOCALE } from "@/lib/platform/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("founding");
  return { title: t("title") };
}

/** The server never learns the code from this address: it stands behind the #, and the browser posts it. */
export default async function FirstRunPage() {
  const state = await getFoundingState(new Date());
  const t = await getTranslations("founding");
  if (!state.open) {
    return (
      <PublicShell>
        <NoCode founded={state.founded} />
      </PublicShell>
    );
  }
  return (
    <PublicShell>
      <h1 className={`voice ${styles.title}`}>{t(state.founded ? "titleFurther" : "title")}</h1>
      <p className={styles.lead}>{t(state.founded ? "leadFurther" : "lead")}</p>
      <Messages namespaces={["access", "common", "founding"]}>
        <FirstRunForm
          countries={countryNames(LOCALE)}
          timeZones={Intl.supportedValuesOf("timeZone")}
          offeredPassphrase={newPassphrase()}
        />
      </Messages>
    </PublicShell>
  );
}

/** Set up already, or not yet and the code is over. */
async function NoCode({ founded }: Pick<FoundingState, "founded">) {
  const t = await getTranslations("founding");
  const [title, ...paragraphs] = founded
    ? [t("standsTitle"), t("standsText"), t("standsFurther")]
    : [t("overTitle"), t("overText"), t("overHow")];
  return (
    <>
      <h1 className={`voice ${styles.title}`}>{title}</h1>
      <div className={styles.paragraphs}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      {founded && (
        <ButtonLink href="/sign-in" size="touch" wide>
          {t("toSignIn")}
        </ButtonLink>
      )}
    </>
  );
}
