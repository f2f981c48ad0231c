import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import { classNames } from "@/components/ui/class-names";
import { QrCode } from "@/components/ui/qr-code";
import { dayIn } from "@/lib/day/day";
import type { Handout } from "@/lib/record/handout";
import { nextCheckUp } from "@/lib/session/next-check-up";
import styles from "./handout-foot.module.css";

/** The way to the same plan on a phone, and the next appointment. The code holds the public address and no secret. */
export function HandoutFoot({
  plan,
  joined,
  now,
  baseUrl,
  large,
}: Pick<Handout, "plan" | "joined"> & { now: Date; baseUrl: string; large: boolean }) {
  const t = useTranslations("handout.foot");
  const address = baseUrl.replace(/^https?:\/\//, "");
  const checkUp = nextCheckUp(plan, dayIn(plan.timeZone, now));
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
        <p>{checkUp ? agreed(momentIn(plan.timeZone, checkUp)) : t("noNext", { phone: plan.clinic.phone })}</p>
      </div>
    </footer>
  );
}
