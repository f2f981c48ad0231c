import { Prisma } from "./generated/client";

/** Lower case, without accents: "zielinski" finds Zieliński. The same fold for what is stored and what is sought. */
export const folded = (text: Prisma.Sql) =>
  Prisma.sql`lower(translate(regexp_replace(normalize(${text}, NFD), U&'[\\0300-\\036F]', '', 'g'), 'łŁøØđĐıß', 'lLoOdDis'))`;
