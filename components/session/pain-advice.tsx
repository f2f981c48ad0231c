import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { SETTLE_HOURS } from "@/lib/session/pain-limits";
import { CallLink } from "./call-link";
import type { Care } from "./care";
import type { Hurt } from "./hurt";
import styles from "./pain-advice.module.css";

/** What to do right after an exercise hurt. */
export function PainAdvice({ hurt, pain, care }: { hurt: Hurt; pain: number | null; care: Care }) {
  const t = useTranslations("record.advice");
  const hours = SETTLE_HOURS;
  const steps = {
    tooMuch: [t("leaveOut"), t("callBefore"), t("goOn")],
    leftOut: [t("callBefore"), t("goOn")],
    inTheWay: [t("easeOff"), t("settles", { hours }), t("elseCall")],
  }[hurt];
  const why = hurt === "tooMuch" && pain !== null ? t("why", { pain, limit: care.painLimit }) : undefined;
  return <Advice first={why} steps={steps} phone={care.phone} urgent={hurt !== "inTheWay"} />;
}

type AdviceProps = {
  /** Why it is said. */
  first?: string;
  steps: readonly string[];
  phone: string;
  /** To call is the next thing to do. */
  urgent?: boolean;
};

/** What to do about pain, step by step, and the two ways on: the clinic's number and the warning signs. */
export function Advice({ first, steps, phone, urgent }: AdviceProps) {
  const t = useTranslations("record.advice");
  return (
    <div className={styles.advice}>
      <div role="alert">
        {first && <p className={styles.first}>{first}</p>}
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <CallLink phone={phone} first={urgent}>
        {t("call", { phone })}
      </CallLink>
      <Link className={styles.signs} href="/safety">
        {t("signs")}
      </Link>
    </div>
  );
}
