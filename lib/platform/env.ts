/** The settings of the running program. Read when they are needed, so that a build needs none of them. */
export type Env = {
  /** The application role: owns nothing, bypasses nothing. */
  databaseUrl: string;
  /** Signs and encrypts the cookie. */
  secret: string;
  /** The public address, without a trailing slash. */
  baseUrl: string;
  /** True behind https: secure cookies and HSTS. */
  https: boolean;
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start Praxis with "npm run demo", or set it in the environment.`);
  return value;
}

export function env(): Env {
  return {
    databaseUrl: required("DATABASE_URL"),
    secret: required("NEXTAUTH_SECRET"),
    baseUrl: required("NEXTAUTH_URL").replace(/\/+$/, ""),
    https: required("NEXTAUTH_URL").startsWith("https:"),
  };
}
