import NextAuth from "next-auth";
import { addressOf, countTry, forgiveTries, takeBackTry } from "@/lib/platform/auth/limiter";
import { authOptions } from "@/lib/platform/auth/next-auth";
import { AppError } from "@/lib/platform/errors/app-error";
import { isOwnOrigin } from "@/lib/platform/http/origin";
import { problem, problemOf } from "@/lib/platform/http/problem";

/** Listed exception to "JSON only": next-auth speaks form posts and redirects. Only the actions that our pages use exist. */
const GET_ACTIONS = new Set(["csrf", "providers", "session"]);
const POST_ACTIONS = new Set(["callback/credentials", "signout"]);

type Context = { params: Promise<{ nextauth: string[] }> };

const LARGEST_FORM = 8 * 1024;

export async function GET(request: Request, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join("/");
  if (!GET_ACTIONS.has(action)) return problemOf(new AppError("not-found"));
  return answer(request, context);
}

export async function POST(request: Request, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join("/");
  try {
    if (!POST_ACTIONS.has(action)) throw new AppError("not-found");
    if (!isOwnOrigin(request)) throw new AppError("forbidden");
    if (Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY) > LARGEST_FORM)
      throw new AppError("too-large");
    // Next-auth also reads JSON, and the last of two fields: what is counted must be what is tried.
    if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(request.headers.get("content-type") ?? ""))
      return problem(415, "invalid");
    if (action === "signout") return await answer(request, context);
    const fields = new URLSearchParams(await request.clone().text());
    if (new Set(fields.keys()).size < fields.size) throw new AppError("invalid");
    const email = fields.get("email")?.trim().toLowerCase() ?? "";
    await countTry("sign-in:address", addressOf(request));
    await countTry("sign-in:account", email);
    const response = await answer(request, context);
    if (response.ok && /session-token=[^;]/.test(response.headers.get("set-cookie") ?? "")) {
      await forgiveTries("sign-in:account", email);
      await takeBackTry("sign-in:address", addressOf(request));
    }
    return response;
  } catch (error) {
    if (error instanceof AppError) return problemOf(error);
    throw error;
  }
}

async function answer(request: Request, context: Context): Promise<Response> {
  const kept: { failure?: unknown } = {};
  const response: Response = await NextAuth(authOptions(kept))(request, context);
  // Next-auth would call it a wrong password, or drop the cookie of a sign-in that has not ended.
  if (kept.failure) throw kept.failure;
  response.headers.set("cache-control", "no-store");
  return response;
}
