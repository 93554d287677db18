/**
 * What the libraries of the bundle find where they look for the global object: what they need of it, and a place for the
 * names that they keep there. The bundler puts it in place of `globalThis`, so that no such name shows in the page.
 */
const { trustedTypes, ShadowRoot } = (typeof window === 'undefined' ? {} : window) as typeof window & {
  trustedTypes?: unknown;
};

export const ownGlobals = { trustedTypes, ShadowRoot };
