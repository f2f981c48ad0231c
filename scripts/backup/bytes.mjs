/** The bytes ended before what they promised. */
export class CutShort extends Error {}

/** Reads a stream of buffers of any size in pieces of a wanted size. */
export function readerOf(stream) {
  const source = stream[Symbol.asyncIterator]();
  let pieces = [];
  let held = 0;
  const fetch = async () => {
    const { value, done } = await source.next();
    if (done) return false;
    pieces.push(value);
    held += value.length;
    return true;
  };
  return {
    /**
     * Exactly that many bytes.
     * @throws {CutShort} when there are not as many
     */
    async take(length) {
      while (held < length) if (!(await fetch())) throw new CutShort();
      const all = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      held -= length;
      pieces = held > 0 ? [all.subarray(length)] : [];
      return all.subarray(0, length);
    },
    async isAtEnd() {
      while (held === 0) if (!(await fetch())) return true;
      return false;
    },
  };
}
