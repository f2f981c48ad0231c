import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { painLimitsOf, SETTLE_HOURS } from "@/lib/session/pain-limits";
import { WARNING_SIGNS } from "@/lib/session/warning-signs";
import { useOpenDay } from "./open-day";
import styles from "./safety.module.css";
import { telHref } from "./tel";

/** When to stop, whom to call, and how much pain is all right for this patient. */
export function Safety() {
  const { clinic, painLimit } = useOpenDay().plan;
  const t = useTranslations("safety");
  const numbers = { emergencyNumber: clinic.emergencyNumber, clinicPhone: clinic.phone };
  return (
    <div className={styles.page}>
      <h1 className={classNames("voice", styles.title)}>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>
      <div className={styles.calls}>
        <a className={classNames(styles.call, styles.emergency)} href={telHref(clinic.emergencyNumber)}>
          <Phone aria-hidden="true" />
          {t("callEmergency", numbers)}
        </a>
        <a className={styles.call} href={telHref(clinic.phone)}>
          <Phone aria-hidden="true" />
          {t("callClinic", numbers)}
        </a>
      </div>
      {WARNING_SIGNS.map((group) => (
        <WarningSigns key={group.id} group={group} numbers={numbers} />
      ))}
      <Pain painLimit={painLimit} phone={clinic.phone} />
      <section className={styles.card}>
        <h2 className={classNames("voice", styles.heading)}>{t("aching.title")}</h2>
        <p>{t("aching.body")}</p>
        <p>{t("aching.do")}</p>
      </section>
    </div>
  );
}

type Numbers = { emergencyNumber: string; clinicPhone: string };

function WarningSigns({ group, numbers }: { group: (typeof WARNING_SIGNS)[number]; numbers: Numbers }) {
  const t = useTranslations("safety.groups");
  const key = (path: string) => `${group.id}.${path}` as Parameters<typeof t>[0];
  return (
    <section className={classNames(styles.card, group.id === "emergency" && styles.urgent)}>
      <h2 className={classNames("voice", styles.heading)}>{t(key("title"))}</h2>
      <ul className={styles.signs}>
        {group.signs.map((sign) => (
          <li key={sign}>{t(key(`signs.${sign}`))}</li>
        ))}
      </ul>
      <p className={styles.do}>{t(key("do"), numbers)}</p>
    </section>
  );
}

function Pain({ painLimit, phone }: { painLimit: number; phone: string }) {
  const t = useTranslations("safety.pain");
  const { greenTo, amberTo } = painLimitsOf(painLimit);
  const band = (name: "green" | "amber" | "red", range: string, advice: string) => (
    <div className={styles.band}>
      <dt>
        <span aria-hidden="true" className={classNames(styles.light, styles[name])} />
        {t("band", { name: t(`${name}.name`), range })}
      </dt>
      <dd>{advice}</dd>
    </div>
  );
  return (
    <section className={styles.card}>
      <h2 className={classNames("voice", styles.heading)}>{t("title")}</h2>
      <p>{t("intro")}</p>
      <dl className={styles.bands}>
        {band("green", t("green.range", { greenTo }), t("green.do"))}
        {amberTo > greenTo &&
          band("amber", t("amber.range", { amberFrom: greenTo + 1, amberTo }), t("amber.do", { hours: SETTLE_HOURS }))}
        {amberTo < 10 &&
          band(
            "red",
            t("red.range", { redFrom: amberTo + 1 }),
            t("red.do", { clinicPhone: phone, hours: SETTLE_HOURS }),
          )}
      </dl>
      <p className={styles.do}>{t("warningSigns")}</p>
    </section>
  );
}
