import { requireWhole, tablesOf } from "../backup/tables.mjs";
import { catalogueClinic } from "../catalogue-clinic.mjs";
import { Stop } from "../launch.mjs";
import { withClient } from "../roles.mjs";
import { walk } from "./verdict.mjs";

const AT_ONCE = 5_000;

/**
 * Verifies the audit of every clinic, as it is at one moment, however much is written meanwhile.
 * @param {string} ownerUrl the database, as the role that owns the tables
 * @param {{ clinic: string, seq: string, hash: string }[]} heads noted elsewhere
 * @param {(rows: number) => void} [progress]
 * @returns {Promise<{ clinic: string, name: string, events: number, links: number,
 *   head: { seq: number, hash: Buffer } | null, findings: string[] }[]>}
 * @throws {Stop} when it sees nothing, or not everything: that would look like a chain that is whole
 */
export async function verifyAudit(ownerUrl, heads = [], progress = () => {}) {
  return withClient(ownerUrl, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    await client.query("set local statement_timeout = 0");
    await requireAll(client);
    const { rows: clinics } = await client.query(
      "select id as clinic, name from public.clinic order by id = public.catalogue_clinic(), id",
    );
    const headsOf = (clinic) => heads.filter((head) => head.clinic === clinic);
    const walks = new Map(clinics.map(({ clinic }) => [clinic, walk(headsOf(clinic))]));
    for await (const row of readChains(client, progress)) {
      if (!walks.has(row.clinic)) walks.set(row.clinic, walk(headsOf(row.clinic), ["its clinic was removed"]));
      walks.get(row.clinic).add(row);
    }
    await client.query("commit");
    const names = new Map(clinics.map(({ clinic, name }) => [clinic, name]));
    const unknown = heads.filter(({ clinic }) => !walks.has(clinic));
    const verdicts = [
      ...[...walks].map(([clinic, each]) => ({ clinic, name: names.get(clinic) ?? "", ...each.close() })),
      ...unknown.map(({ clinic, seq }) => ({
        ...{ clinic, name: "", events: 0, links: 0, head: null },
        findings: [`link ${seq} was noted, but there is no such clinic`],
      })),
    ];
    // The catalogue's clinic, which nobody works in, has none; an event put there would be seen like any other.
    const found = verdicts.filter(
      ({ clinic, events, links, findings }) => clinic !== catalogueClinic || events + links + findings.length > 0,
    );
    if (found.length === 0) throw new Stop("There is no clinic in this database: nothing was verified.");
    return found;
  });
}

async function requireAll(client) {
  const needed = ["audit_event", "audit_link", "clinic"];
  const tables = (await tablesOf(client)).filter(({ name }) => needed.includes(name));
  if (tables.length < needed.length)
    throw new Stop("This database holds no audit of this Praxis: start Praxis on it once.");
  requireWhole(tables);
}

/** Every link with its event, clinic by clinic along the chain, then events without a link. */
async function* readChains(client, progress) {
  await client.query(`declare chains no scroll cursor for
    select coalesce(l.clinic_id, e.clinic_id) as clinic, l.seq::text as seq, l.event_id::text as "eventId", l.hash,
        e.id::text as id, (extract(epoch from e.at) * 1000000)::bigint::text as at, e.account_id as account, e.actor, e.action,
        e.patient_id as patient, e.subject_id as subject, e.fields
      from public.audit_link l
      full join public.audit_event e on e.clinic_id = l.clinic_id and e.id = l.event_id
     order by 1, l.seq nulls last, e.id`);
  for (let read = 0; ; ) {
    const { rows } = await client.query(`fetch ${AT_ONCE} from chains`);
    for (const { clinic, seq, eventId, hash, id, ...event } of rows) {
      yield {
        clinic,
        seq: seq === null ? null : Number(seq),
        eventId,
        hash,
        event: id === null ? null : { clinic, id, ...event },
      };
    }
    read += rows.length;
    progress(read);
    if (rows.length < AT_ONCE) return;
  }
}
