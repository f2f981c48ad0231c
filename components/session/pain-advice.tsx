import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { SETTLE_HOURS } from "@/lib/session/pain-limits";
import type { Care } from "./care";
import styles from "./pain-advice.module.css";
import { telHref } from "./tel";

/** More pain than allowed, or pain within the limit that still got in the way. */
export type Hurt = "tooMuch" | "inTheWay";

/** What to do right after an exercise hurt. */
export function PainAdvice({ hurt, care }: { hurt: Hurt; care: Care }) {
  const t = useTranslations("record.advice");
  return hurt === "tooMuch" ? (
    <Advice first={t("leaveOut")} text={care.stop} phone={care.phone} />
  ) : (
    <Advice text={t("easeOff", { hours: SETTLE_HOURS })} phone={care.phone} />
  );
}

/** What to do about pain, and the two ways on: the clinic's number and the warning signs. */
export function Advice({ first, text, phone }: { first?: string; text: string; phone: string }) {
  const t = useTranslations("record.advice");
  return (
    <div role="alert" className={styles.advice}>
      {first && <p className={styles.first}>{first}</p>}
      <p>{text}</p>
      <a className={styles.call} href={telHref(phone)}>
        <Phone aria-hidden="true" />
        {t("call", { phone })}
      </a>
      <Link className={styles.signs} href="/safety">
        {t("signs")}
      </Link>
    </div>
  );
}
