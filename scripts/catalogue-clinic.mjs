/**
 * The id of the reserved clinic that the shared catalogue belongs to, as the migration `walls` has it. Written down here
 * too, because the function of the database is not there before that migration.
 */
export const catalogueClinic = "00000000-0000-4000-8000-000000000001";
