"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { buttonLook } from "@/components/ui/button-look";
import styles from "./sign-in-to-send.module.css";
import { useOutbox } from "./use-outbox";

/** The way on when entries wait, and nobody, or somebody else, is signed in. */
export function SignInToSend({ patientId }: { patientId: string }) {
  const t = useTranslations("outbox");
  const { status, waiting } = useOutbox(patientId).state;
  return (
    <div role="status">
      {status === "signedOut" && waiting > 0 && (
        <div className={styles.place}>
          <Banner
            shape="box"
            action={
              // A whole load: somebody else may be signed in by now.
              <a href="/sign-in" className={buttonLook({ size: "touch" })}>
                {t("signIn")}
              </a>
            }
          >
            {t("signedOut", { count: waiting })}
          </Banner>
        </div>
      )}
    </div>
  );
}
