// Loads the shipped catalogue as the owner of the tables, after the migrations; a second run changes nothing.
import { createHash } from "node:crypto";
import pg from "pg";
import { contentHash, figureOf } from "@/lib/exercise/content-hash";
import { foldText, searchText } from "@/lib/exercise/search-text";
import { type CatalogueItem, readCatalogue } from "./catalogue";

/** The reserved clinic of the shared catalogue, as in the SQL function catalogue_clinic(). */
const CATALOGUE = "00000000-0000-4000-8000-000000000001";

/** The same name gives the same UUID on every machine, so that exports and tests may name an exercise. */
function stableId(name: string): string {
  const hex = createHash("sha256").update(`praxis catalogue/${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const rowOf = ({ content, movement }: CatalogueItem) => ({
  id: stableId(content.slug),
  slug: content.slug,
  kind: content.kind,
  category: content.category,
  position: content.position,
  level: content.level,
  equipment: content.equipment,
  name: foldText(content.texts.en.name),
  regions: content.regions,
  cautions: (content.cautions ?? []).map((caution) => caution.of),
  content,
  movement,
  figure: movement && figureOf(movement),
  content_hash: contentHash({ content, movement }),
  search_text: searchText(content),
});

/** A new version only where words or movement changed: prescriptions keep the version they were written with. */
async function load(client: pg.Client, now: Date): Promise<number> {
  const { items, ladder } = readCatalogue();
  const rows = JSON.stringify(items.map(rowOf));
  await client.query(
    `INSERT INTO exercise AS e (clinic_id, id, slug, kind, category, created_at)
     SELECT $1, r.id, r.slug, r.kind, r.category, $3
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, slug text, kind exercise_kind, category text)
     ON CONFLICT (clinic_id, slug) DO UPDATE SET kind = excluded.kind, category = excluded.category, retired_at = NULL
      WHERE (e.kind, e.category) IS DISTINCT FROM (excluded.kind, excluded.category) OR e.retired_at IS NOT NULL`,
    [CATALOGUE, rows, now],
  );
  await client.query(
    `UPDATE exercise SET retired_at = $3 WHERE clinic_id = $1 AND retired_at IS NULL
        AND slug NOT IN (SELECT r.slug FROM jsonb_to_recordset($2::jsonb) AS r(slug text))`,
    [CATALOGUE, rows, now],
  );
  const { rows: changed } = await client.query<{ slug: string; exercise_id: string; number: number }>(
    `SELECT r.slug, e.id AS exercise_id, coalesce(v.number, 0) + 1 AS number
       FROM jsonb_to_recordset($2::jsonb) AS r(slug text, content_hash text)
       JOIN exercise e ON e.clinic_id = $1 AND e.slug = r.slug
       LEFT JOIN LATERAL (SELECT number, content_hash FROM exercise_version v
                           WHERE v.clinic_id = e.clinic_id AND v.exercise_id = e.id ORDER BY number DESC LIMIT 1) v ON true
      WHERE v.content_hash IS DISTINCT FROM r.content_hash`,
    [CATALOGUE, rows],
  );
  const versions = changed.map((each) => ({ ...each, version_id: stableId(`${each.slug}/${each.number}`) }));
  await client.query(
    `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, movement, figure, content_hash, position, level, equipment,
                                   name, regions, cautions, search_text, published_at)
     SELECT $1, n.version_id, n.exercise_id, n.number, r.content, r.movement, r.figure, r.content_hash, r.position, r.level, r.equipment,
            r.name, r.regions, r.cautions, r.search_text, $4
       FROM jsonb_to_recordset($3::jsonb) AS n(slug text, version_id uuid, exercise_id uuid, number int)
       JOIN jsonb_to_recordset($2::jsonb)
         AS r(slug text, content jsonb, movement jsonb, figure text, content_hash text, position text, level int, equipment text[], name text, regions text[], cautions text[], search_text text) USING (slug)`,
    [CATALOGUE, rows, JSON.stringify(versions), now],
  );
  // So that the first search already goes by the indexes.
  if (changed.length > 0) await client.query("ANALYZE exercise_version");
  await client.query("DELETE FROM ladder_step WHERE clinic_id = $1", [CATALOGUE]);
  await client.query(
    `INSERT INTO ladder_step (clinic_id, from_exercise_id, to_exercise_id, kind, reason)
     SELECT $1, f.id, t.id, l.kind, l.reason
       FROM jsonb_to_recordset($2::jsonb) AS l("from" text, "to" text, kind ladder_kind, reason text)
       JOIN exercise f ON f.clinic_id = $1 AND f.slug = l."from" JOIN exercise t ON t.clinic_id = $1 AND t.slug = l."to"`,
    [CATALOGUE, JSON.stringify(ladder)],
  );
  return changed.length;
}

const url = process.env.DATABASE_OWNER_URL;
if (!url) throw new Error("DATABASE_OWNER_URL names the database whose catalogue is to be loaded.");
const client = new pg.Client({ connectionString: url });
await client.connect();
try {
  await client.query("BEGIN");
  const added = await load(client, new Date());
  await client.query("COMMIT");
  process.stdout.write(`The catalogue has ${added} new versions.\n`);
} finally {
  await client.end();
}
