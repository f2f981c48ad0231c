import { useTranslations } from "next-intl";
import type { CallFirst } from "./call-first";
import styles from "./call-first-note.module.css";
import { CallLink } from "./call-link";
import { useCallFirstWords } from "./use-call-first-words";

/** What hurt too much the last time, where it would be started again. */
export function CallFirstNote({ why, phone }: { why: CallFirst; phone: string }) {
  const t = useTranslations("today.callFirst");
  const words = useCallFirstWords("long");
  return (
    <div className={styles.note}>
      <p>{words(why)}</p>
      <CallLink phone={phone} first>
        {t("call", { phone })}
      </CallLink>
    </div>
  );
}
