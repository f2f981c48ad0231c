import { useTranslations } from "next-intl";
import { type InvitationMade, invitationLink } from "@/lib/clinic/invitation";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { ShownLink } from "./shown-link";

type MadeLinkProps = {
  made: InvitationMade;
  name: string;
  /** The public address of this server. */
  baseUrl: string;
};

/** A link to join. Wants the messages of "access". */
export function MadeLink({ made, name, baseUrl }: MadeLinkProps) {
  const t = useTranslations("access");
  return (
    <ShownLink
      link={invitationLink(baseUrl, made.token)}
      code={t("panelCode", { name })}
      label={t("panelLink", { name })}
      text={t("panelScan", { name, until: formatDay(made.until, LOCALE) })}
    />
  );
}
