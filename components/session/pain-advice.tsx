import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { SETTLE_HOURS } from "@/lib/session/pain-limits";
import { CallLink } from "./call-link";
import type { Care } from "./care";
import styles from "./pain-advice.module.css";

/** More pain than allowed, or pain within the limit that still got in the way. */
export type Hurt = "tooMuch" | "inTheWay";

/** What to do right after an exercise hurt. */
export function PainAdvice({ hurt, care }: { hurt: Hurt; care: Care }) {
  const t = useTranslations("record.advice");
  const hours = SETTLE_HOURS;
  const steps =
    hurt === "tooMuch"
      ? [t("leaveOut"), t("callBefore"), t("goOn")]
      : [t("easeOff"), t("settles", { hours }), t("elseCall")];
  return <Advice steps={steps} phone={care.phone} urgent={hurt === "tooMuch"} />;
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
