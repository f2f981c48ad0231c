import { hashOf } from "./chain.mjs";

/** Of links that do not fit, this many are looked at again to tell a reordered one from an altered one. */
const LOOKED_AT = 200;

/**
 * Walks along the chain of one clinic.
 * @param {{ seq: string, hash: string }[]} heads noted elsewhere
 * @param {string[]} known what is found already
 * @returns {{ add(row: object): void, close(): { events: number, links: number, head: { seq: number, hash: Buffer } | null, findings: string[] } }}
 *   `add` takes the rows of `readChains` in their order
 */
export function walk(heads, known = []) {
  const findings = [...known];
  const misfits = [];
  const waiting = new Map(heads.map((head) => [Number(head.seq), head]));
  let [events, links, next] = [0, 0, 1];
  let last = null;

  function follow(row) {
    const { seq, hash, event } = row;
    if (seq > next)
      findings.push(seq - next === 1 ? `link ${next} is missing` : `links ${next} to ${seq - 1} are missing`);
    if (!event) findings.push(`event ${row.eventId}, of link ${seq}, is missing`);
    else if (seq > next) misfits.push({ ...row, previous: null });
    else if (!hashOf(last?.hash, event).equals(hash)) misfits.push({ ...row, previous: last?.hash ?? null });
    const noted = waiting.get(seq);
    if (noted) {
      waiting.delete(seq);
      if (noted.hash !== hash.toString("hex"))
        findings.push(`link ${seq} is not the one that was noted: the chain was made anew`);
    }
    next = seq + 1;
    last = { seq, hash };
  }

  return {
    add(row) {
      if (row.event) events += 1;
      if (row.seq === null) {
        findings.push(`event ${row.event.id} (${row.event.action}) has no link: it was put in past the chain`);
        return;
      }
      links += 1;
      follow(row);
    },
    close() {
      findings.push(...told(misfits));
      for (const { seq } of waiting.values()) {
        findings.push(`link ${seq} was noted and is missing: the end of the chain was cut off`);
      }
      return { events, links, head: last, findings };
    },
  };
}

/** What fits behind another link that does not fit here, or behind the one before it, has changed its place. */
function told(misfits) {
  const some = misfits.slice(0, LOOKED_AT);
  const places = some.flatMap(({ hash, previous }) => [hash, previous]).filter((each) => each !== null);
  const others = some.map(({ event }) => event);
  return misfits.flatMap(({ seq, hash, event, previous }, index) => {
    const known = index < LOOKED_AT;
    const elsewhere = known && places.some((before) => hashOf(before, event).equals(hash));
    const another = known && others.find((each) => each !== event && hashOf(previous, each).equals(hash));
    if (another) return [`event ${event.id} stands in the place of event ${another.id}, at link ${seq}: reordered`];
    if (elsewhere && previous !== null)
      return [`event ${event.id} is not where it was written, at link ${seq}: reordered`];
    // Behind a gap there is nothing to compare with: the gap is told already.
    if (previous === null && seq > 1) return [];
    return [
      `event ${event.id} (${event.action}) does not fit link ${seq}: it was altered, or something before it was removed`,
    ];
  });
}
