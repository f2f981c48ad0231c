const TOLERANCE = 1e-9;

/**
 * For tests: the value, with every number that lies within 1e-9 of the expected one replaced by it, so that an
 * exact comparison shows what differs by more.
 */
export function within(value: unknown, expected: unknown): unknown {
  if (typeof value === "number" && typeof expected === "number") {
    return Math.abs(value - expected) <= TOLERANCE ? expected : value;
  }
  if (Array.isArray(value)) return value.map((each, index) => within(each, at(expected, index)));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, within(each, at(expected, key))]));
  }
  return value;
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([own]) => own === String(key))?.[1]
    : undefined;
}
