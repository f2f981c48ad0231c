import { type AppError, STATUS_OF } from "@/lib/platform/errors/app-error";

export type Problem = {
  type: string;
  title: string;
  status: number;
  /** What failed, for a program: an AppError code, or the reason of a command's expected end. */
  code: string;
  detail?: string;
  /** Path of a field ("dose.sets") to what is wrong with it. */
  fields?: Record<string, string>;
  [member: string]: unknown;
};

const TITLE: Record<number, string> = {
  401: "Sign in first",
  403: "Not allowed",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Send JSON",
  422: "Not understood",
  429: "Too many tries",
  500: "Something went wrong",
  503: "Not available just now",
};

/** An answer in RFC 9457 form. */
export function problem(
  status: number,
  code: string,
  members: Record<string, unknown> = {},
  headers: HeadersInit = {},
) {
  const body: Problem = { type: "about:blank", title: TITLE[status] ?? "Refused", status, code, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

export function problemOf(error: AppError): Response {
  const seconds = error.extra?.retryAfterSeconds;
  const headers: HeadersInit = seconds ? { "retry-after": String(seconds) } : {};
  const members: Record<string, unknown> = {};
  if (error.detail) members.detail = error.detail;
  if (error.extra?.fields) members.fields = error.extra.fields;
  if (seconds) members.retryAfterSeconds = seconds;
  return problem(STATUS_OF[error.code], error.code, members, headers);
}
