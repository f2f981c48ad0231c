/** Why a request is refused. At most eight: an expected end of a command is returned, not thrown. */
export type AppErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "invalid"
  | "too-large"
  | "too-many"
  | "unavailable";

export const STATUS_OF: Record<AppErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  invalid: 422,
  "too-large": 413,
  "too-many": 429,
  unavailable: 503,
};

/** A refusal. `detail` is for the person who asked and never holds a person's data; `fields` name what is wrong where. */
export class AppError extends Error {
  /** What the notice of a page that did not load is told of the reason. */
  readonly digest?: string;

  constructor(
    readonly code: AppErrorCode,
    readonly detail?: string,
    readonly extra?: { fields?: Record<string, string>; retryAfterSeconds?: number },
  ) {
    super(code);
    this.name = "AppError";
    if (code === "unavailable") this.digest = code;
  }
}
