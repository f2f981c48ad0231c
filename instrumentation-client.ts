/*
 * Runs in the browser before any page's script. zod compiles its schemas with `new Function` unless told not to, and even
 * its attempt is a violation of our policy. It is told through its global settings, so that pages without zod, above all
 * the patient's, don't have to load it.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
