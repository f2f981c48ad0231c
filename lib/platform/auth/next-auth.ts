import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/platform/env";
import { deviceOf } from "./device";
import { endSignIn, openSignIn, verifyAccount } from "./sign-in";

declare module "next-auth/jwt" {
  interface JWT {
    signInId?: string;
  }
}

const DAY = 24 * 60 * 60;

/** The longest that browsers keep a cookie. The row decides on every request; the cookie must only outlive its sliding. */
const COOKIE_DAYS = 400;

/**
 * Next-auth 4 issues a JWT for credentials. It holds the id of a sign-in and nothing else; the row decides on every request.
 * `authorize` returns null, never throws: next-auth copies an error's message into the address bar. What went wrong on the
 * way is kept in `kept`, for who must not take it for a wrong password or a sign-out.
 */
export function authOptions(kept: { failure?: unknown } = {}): NextAuthOptions {
  return {
    secret: env().secret,
    useSecureCookies: env().https,
    session: { strategy: "jwt", maxAge: COOKIE_DAYS * DAY },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(credentials, request) {
          const { email, password } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string") return null;
          // As long as a password that can be chosen, before its accents are composed.
          if (email.length > 254 || password.length > 512) return null;
          try {
            const device = deviceOf(request?.headers?.["user-agent"]);
            const accountId = await verifyAccount(email.trim(), password);
            const signInId = accountId && (await openSignIn(accountId, new Date(), device));
            return signInId ? { id: signInId } : null;
          } catch (failure) {
            kept.failure = failure;
            return null;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ signInId: user?.id ?? token.signInId }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (!token?.signInId) return;
        await endSignIn(token.signInId, new Date()).catch((failure) => {
          kept.failure = failure;
        });
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
