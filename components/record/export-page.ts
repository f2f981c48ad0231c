import type { useTranslations } from "next-intl";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PatientExport } from "@/lib/record/export";
import { dayText, facts, type Section, table } from "./export-parts";
import { type ProgramWords, programSections } from "./export-program";
import { EXPORT_STYLE } from "./export-style";
import { html } from "./html";

export type ExportMessages = ReturnType<typeof useTranslations<"export.page">>;

export type ExportWords = ProgramWords & {
  t: ExportMessages;
  /** The words of a red-flag item, or its id when this version of Praxis no longer has it. */
  redFlag: (item: string) => string;
  /** The same for a warning sign. */
  warningSign: (sign: string) => string;
  /** An instant on the person's own clock. */
  at: (instant: Date | string) => string;
};

/** One self-contained page with everything that was exported: to read, to print, to keep. No script, no other host. */
export function exportPage(data: PatientExport, words: ExportWords): string {
  const { t, at } = words;
  const title = t("title", { clinic: data.clinic.name, name: data.person.name });
  const sections = [
    personSection(data, words),
    ...saidSections(data, words),
    ...programSections(data, words),
    ...traceSections(data, words),
  ];
  return html`<!doctype html>
<html lang="${LOCALE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${html.plain(EXPORT_STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p class="quiet">${t("made", { when: at(data.exportedAt), zone: data.person.timeZone })}</p>
<p class="quiet">${[data.clinic.address, data.clinic.phone].filter(Boolean).join(", ")}</p>
<nav aria-label="${t("contents")}"><ul>${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
${sections.map(({ id, title: name, body }) => html`<section id="${id}"><h2>${name}</h2>${body}</section>`)}
</body>
</html>
`.text;
}

function personSection({ person, careTeam, homeZones }: PatientExport, { t, at }: ExportWords): Section {
  const team = careTeam.map(({ name, lead, since }) =>
    t(lead ? "lead" : "member", { name: name ?? "", since: at(since) }),
  );
  const body = facts([
    [t("name"), person.name],
    [t("calledBy"), person.calledBy],
    [t("birthDate"), dayText(person.birthDate)],
    [t("email"), person.email],
    [t("phone"), person.phone],
    [t("condition"), person.condition],
    [t("timeZone"), person.timeZone],
    [t("minutesPerDay"), person.minutesPerDay],
    [t("equipment"), person.equipment.join(", ")],
    [t("preferences"), person.preferences],
    [t("fears"), person.fears],
    [t("precautions"), person.precautions],
    [t("cautions"), person.cautions.join(", ")],
    [t("painLimit"), person.painLimit],
    [t("careTeam"), team.join("\n")],
    [t("zones"), homeZones.map(({ timeZone, since }) => `${timeZone}, ${at(since)}`).join("\n")],
    [t("created"), at(person.createdAt)],
    [t("archived"), person.archivedAt && at(person.archivedAt)],
  ]);
  return { id: "person", title: t("person"), body };
}

function saidSections({ goals, screenings }: PatientExport, { t, at, redFlag }: ExportWords): Section[] {
  const yesNo = (value: boolean) => t(value ? "yes" : "no");
  const ends = (goal: PatientExport["goals"][number]) =>
    goal.reachedAt
      ? t("reached", { at: at(goal.reachedAt) })
      : goal.droppedAt && t("dropped", { at: at(goal.droppedAt) });
  const screened = screenings.map((screening) => {
    const answers = Object.entries(screening.answers).map(([item, answer]) => [redFlag(item), yesNo(answer)]);
    return html`<h3>${t("screening", { at: at(screening.answeredAt), by: screening.by })}</h3>
${facts([
  [t("judgement"), screening.judgement],
  [t("cleared"), yesNo(screening.cleared)],
])}
${table([t("question"), t("answer")], answers, t("none"))}`;
  });
  return [
    {
      id: "goals",
      title: t("goals"),
      body: table(
        [t("goal"), t("reward"), t("set"), t("ended")],
        goals.map((goal) => [goal.words, goal.reward, at(goal.setAt), ends(goal)]),
        t("none"),
      ),
    },
    {
      id: "screenings",
      title: t("screenings"),
      body: screened.length > 0 ? html`${screened}` : table([], [], t("none")),
    },
  ];
}

function traceSections(data: PatientExport, { t, at }: ExportWords): Section[] {
  const whenever = (instant: string | Date | null) => instant && at(instant);
  const account = data.account
    ? t("account", { email: data.account.email ?? "", since: at(data.account.createdAt) })
    : t("noAccount");
  const signIns = data.signIns.map((each) => [
    at(each.openedAt),
    at(each.lastSeenAt),
    whenever(each.endedAt),
    each.device,
  ]);
  const invitations = data.invitations.map((each) => [
    at(each.createdAt),
    each.by,
    at(each.expiresAt),
    whenever(each.usedAt),
    whenever(each.revokedAt),
  ]);
  const resets = data.resets.map((each) => [
    at(each.createdAt),
    each.by,
    whenever(each.usedAt),
    whenever(each.revokedAt),
  ]);
  return [
    {
      id: "access",
      title: t("access"),
      body: html`<p>${account}</p>${table([t("opened"), t("lastSeen"), t("signedOut"), t("device")], signIns, t("none"))}`,
    },
    {
      id: "invitations",
      title: t("invitations"),
      body: table([t("invited"), t("by"), t("until"), t("used"), t("revoked")], invitations, t("none")),
    },
    {
      id: "resets",
      title: t("resets"),
      body: table([t("invited"), t("by"), t("used"), t("revoked")], resets, t("none")),
    },
    {
      id: "notices",
      title: t("notices"),
      body: table(
        [t("version"), t("accepted")],
        data.notices.map(({ version, acceptedAt }) => [version, at(acceptedAt)]),
        t("none"),
      ),
    },
    {
      id: "readers",
      title: t("readers"),
      body: html`<p class="quiet">${t("readersHint")}</p>${table(
        [t("day"), t("name")],
        data.readers.map(({ day, name }) => [dayText(day), name]),
        t("none"),
      )}`,
    },
  ];
}
