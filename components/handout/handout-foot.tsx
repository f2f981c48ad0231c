import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import { classNames } from "@/components/ui/class-names";
import { QrCode } from "@/components/ui/qr-code";
import type { Handout } from "@/lib/record/handout";
import styles from "./handout-foot.module.css";

/** The way to the same plan on a phone, and the next appointment. The code holds the public address and no secret. */
export function HandoutFoot({
  plan,
  joined,
  baseUrl,
  large,
}: Pick<Handout, "plan" | "joined"> & { baseUrl: string; large: boolean }) {
  const t = useTranslations("handout.foot");
  const address = baseUrl.replace(/^https?:\/\//, "");
  const agreed = (moment: string) =>
    t.rich("agreed", { moment, clinician: plan.clinician ?? "none", b: (words) => <b>{words}</b> });
  return (
    <footer className={classNames(styles.foot, large && styles.large)}>
      <div className={styles.code}>
        <QrCode text={baseUrl} label={t("code", { address })} />
      </div>
      <div>
        <p>
          <b>{t("phone")}</b> {t(joined ? "joined" : "invite")}
        </p>
        <p className={styles.address}>{address}</p>
      </div>
      <div className={styles.next}>
        <p>{t("next")}</p>
        <p>
          {plan.nextCheckUp
            ? agreed(momentIn(plan.timeZone, plan.nextCheckUp))
            : t("noNext", { phone: plan.clinic.phone })}
        </p>
      </div>
    </footer>
  );
}
