import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { Member, MemberState } from "@/lib/clinic/member";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./members-table.module.css";

type MembersTableProps = {
  members: Member[];
  /** The member who looks. */
  self: string;
};

/** Everybody who works or has worked here; each row leads to the member. */
export function MembersTable({ members, self }: MembersTableProps) {
  const t = useTranslations("practice.members");
  const stateOf = useMemberState();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("caption")}</caption>
      <thead>
        <tr className={styles.head}>
          <th scope="col">{t("columns.member")}</th>
          <th scope="col" className={styles.role}>
            {t("columns.role")}
          </th>
          <th scope="col" className={styles.state}>
            {t("columns.state")}
          </th>
          <th scope="col" className={styles.patients}>
            {t("columns.patients")}
          </th>
          <th scope="col" className={styles.seen}>
            {t("columns.seen")}
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} className={classNames(styles.row, member.state.kind === "deactivated" && styles.left)}>
            <th scope="row" className={styles.who}>
              <Link href={`/practice/members/${member.id}`} className={styles.name}>
                {member.name}
              </Link>
              <span className={styles.about}>
                {[member.id === self && t("you"), member.title].filter(Boolean).join(", ")}
              </span>
            </th>
            <td className={styles.role}>{t(`roles.${member.role}`)}</td>
            <td className={styles.state}>{stateOf(member.state)}</td>
            <td className={styles.patients}>
              <Patients leads={member.leads} assists={member.assists} />
            </td>
            <td className={styles.seen}>
              {member.lastSeen ? (
                <>
                  <span className={styles.onPhone}>{t("columns.seen")} </span>
                  {formatDay(member.lastSeen, LOCALE)}
                </>
              ) : (
                <span className={styles.none}>{t("neverSeen")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Patients({ leads, assists }: Pick<Member, "leads" | "assists">) {
  const t = useTranslations("practice.members");
  if (leads + assists === 0) return <span className={styles.none}>{t("none")}</span>;
  return (
    <>
      <span className="strong">{t("leads", { count: leads })}</span>
      {assists > 0 && <span className={styles.about}>{t("assists", { count: assists })}</span>}
    </>
  );
}

function useMemberState() {
  const t = useTranslations("practice.members.state");
  const year = { year: true };
  return (state: MemberState): string => {
    switch (state.kind) {
      case "invited":
        return t("invited", { until: formatDay(state.until, LOCALE) });
      case "uninvited":
        return state.expired ? t("expired", { at: formatDay(state.expired, LOCALE) }) : t("uninvited");
      case "active":
        return t("active", { since: formatDay(state.since, LOCALE, "short", year) });
      case "deactivated":
        return t("deactivated", { since: formatDay(state.since, LOCALE, "short", year) });
    }
  };
}
