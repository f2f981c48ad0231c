/** Patients of whom this page holds something that the browser did not keep: it would be lost with the page. */
export const unsafePatients = new Set<string>();
