/**
 * Compares what was acknowledged with what is in the database, and the trail of audit events with both.
 * @param {import("pg").Client} client as superuser
 * @param {Map<string, object>} acknowledged entries by id
 */
export async function compare(client, acknowledged) {
  const { rows } = await client.query(
    `select id, patient_id as "patientId", lineage_id as lineage, date::text, slot, outcome, pain, effort, note, revision_id as "revisionId",
       exercise_version_id as "exerciseVersionId", device_zone as "deviceZone" from entry`,
  );
  const byNote = grouped(rows);
  const found = { acknowledged: acknowledged.size, lost: 0, doubled: 0, altered: 0, unasked: 0, untraced: 0 };
  const notes = new Set();
  for (const { forgotten, ...entry } of acknowledged.values()) {
    notes.add(entry.note);
    const [first, ...more] = byNote.get(entry.note) ?? [];
    if (!first || forgotten) found.lost += 1;
    else if (Object.keys(first).some((field) => first[field] !== entry[field])) found.altered += 1;
    if (more.length > 0) found.doubled += 1;
  }
  found.unasked = rows.filter((row) => !notes.has(row.note)).length;
  const { rows: traced } = await client.query(
    `select coalesce(sum(substring(field from '^entries (\\d+)$')::int), 0)::int as entries
       from audit_event, unnest(fields) as field where action = 'session.record'`,
  );
  found.untraced = Math.abs(rows.length - traced[0].entries);
  return found;
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.note, [...(groups.get(row.note) ?? []), row]);
  return groups;
}
