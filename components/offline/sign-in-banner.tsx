import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { buttonLook } from "@/components/ui/button-look";
import styles from "./sign-in-banner.module.css";

/** Says how many entries wait for somebody to sign in, and leads there. */
export function SignInBanner({ waiting }: { waiting: number }) {
  const t = useTranslations("outbox");
  return (
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
  );
}
