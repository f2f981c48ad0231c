import type { z } from "zod";
import { AppError } from "@/lib/platform/errors/app-error";
import { reportFailure } from "@/lib/platform/log";
import { parse, readBody } from "./body";
import { isOwnOrigin } from "./origin";
import { problem, problemOf } from "./problem";

/** How a command ends: with a value, or with an expected reason that the caller can act on. */
export type Outcome<T, R extends string = string> =
  | { ok: true; value: T }
  | { ok: false; reason: R; [member: string]: unknown };

type Context = { params: Promise<Record<string, string | string[] | undefined>> };

type Handler<A, B, P, Q, T> = {
  /** Who may: requireClinician, requireOwner, requirePatient; or `anyone` for the routes of sign-in and invitation. */
  gate: () => Promise<A>;
  /** Strict schema of the JSON body, for writes. */
  body?: z.ZodType<B>;
  /** Schema of the path's parameters. A path that does not fit is not found. */
  params?: z.ZodType<P>;
  /** Schema of the query string. */
  query?: z.ZodType<Q>;
  /** Largest body in bytes; 64 kB unless told. */
  limit?: number;
  run: (input: { actor: A; body: B; params: P; query: Q; now: Date; request: Request }) => Promise<Outcome<T>>;
};

const SAFE = new Set(["GET", "HEAD"]);

/** A gate for what has no actor yet. */
export async function anyone(): Promise<null> {
  return null;
}

/**
 * The one way a route handler is made: gate, schema, command, answer. JSON in, JSON or problem details out, never cached.
 * A reason of an expected end is a 409 problem with that reason as its code.
 */
export function handle<A, B = undefined, P = undefined, Q = undefined, T = unknown>(handler: Handler<A, B, P, Q, T>) {
  return answering(async (request, context) => {
    const write = !SAFE.has(request.method);
    if (write && !isOwnOrigin(request))
      throw new AppError("forbidden", "This request did not come from Praxis itself.");
    const actor = await handler.gate();
    const params = handler.params ? pathOf(handler.params, await context.params) : (undefined as P);
    const query = handler.query ? queryOf(handler.query, request) : (undefined as Q);
    if (write && !/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
      return problem(415, "invalid");
    }
    const body = handler.body ? await readBody(request, handler.body, handler.limit ?? 64 * 1024) : (undefined as B);
    const outcome = await handler.run({ actor, body, params, query, now: new Date(), request });
    if (outcome.ok) return Response.json(outcome.value ?? {}, { headers: { "cache-control": "no-store" } });
    const { ok: _, reason, ...members } = outcome;
    return problem(409, reason, members);
  });
}

/** While it is developed, what draws a file changes under the same address. */
const KEPT = process.env.NODE_ENV === "development" ? "no-store" : "private, max-age=31536000, immutable";

/** A file as a route answers it. */
export type File = { type: string; body: string };

type FileHandler<A, P, Q> = Pick<Handler<A, undefined, P, Q, never>, "gate"> & {
  params: z.ZodType<P>;
  query: z.ZodType<Q>;
  run: (input: { actor: A; params: P; query: Q }) => Promise<File>;
};

/**
 * The way a route answers with a file whose address names its content, so that it never changes: gate, schema, file.
 * Kept by the browser for a year, and by nobody between: only who is signed in gets it.
 */
export function serve<A, P, Q>(handler: FileHandler<A, P, Q>) {
  return answering(async (request, context) => {
    const actor = await handler.gate();
    const params = pathOf(handler.params, await context.params);
    const { type, body } = await handler.run({ actor, params, query: queryOf(handler.query, request) });
    return new Response(body, { headers: { "content-type": type, "cache-control": KEPT } });
  });
}

/** A file as a route hands it out to be kept: `name` is what the browser proposes to save it as, and holds no person's data. */
export type Attachment = { type: string; name: string; body: string | AsyncIterable<string> };

type AttachmentHandler<A, P, Q> = Pick<Handler<A, undefined, P, Q, never>, "gate" | "params" | "query"> & {
  run: (input: { actor: A; params: P; query: Q; now: Date }) => Promise<Attachment>;
};

/**
 * The way a route answers with a download, made for who asks and kept by nobody between: gate, schema, file. A long one is
 * sent in pieces, as it is made.
 */
export function attach<A, P = undefined, Q = undefined>(handler: AttachmentHandler<A, P, Q>) {
  return answering(async (request, context) => {
    const actor = await handler.gate();
    const params = handler.params ? pathOf(handler.params, await context.params) : (undefined as P);
    const query = handler.query ? queryOf(handler.query, request) : (undefined as Q);
    const { type, body, name } = await handler.run({ actor, params, query, now: new Date() });
    return new Response(typeof body === "string" ? body : await piecewise(body, new URL(request.url).pathname), {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  });
}

/**
 * What fails before the first piece is a problem like any other; afterwards the connection breaks off, so that half a file
 * is never taken for a whole one.
 */
async function piecewise(body: AsyncIterable<string>, path: string): Promise<ReadableStream<Uint8Array>> {
  const pieces = body[Symbol.asyncIterator]();
  const bytes = new TextEncoder();
  let next = await pieces.next();
  return new ReadableStream({
    async pull(controller) {
      try {
        if (next.done) return controller.close();
        controller.enqueue(bytes.encode(next.value));
        next = await pieces.next();
      } catch (error) {
        reportFailure(error, path);
        controller.error(error);
      }
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** Refusals and failures as problem details. */
function answering(work: (request: Request, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await work(request, context);
    } catch (error) {
      if (error instanceof AppError) return problemOf(error);
      return problem(500, "unexpected", { reference: reportFailure(error, new URL(request.url).pathname) });
    }
  };
}

function queryOf<Q>(schema: z.ZodType<Q>, request: Request): Q {
  return parse(schema, Object.fromEntries(new URL(request.url).searchParams));
}

function pathOf<P>(schema: z.ZodType<P>, params: unknown): P {
  const result = schema.safeParse(params);
  if (!result.success) throw new AppError("not-found");
  return result.data;
}
