/** The entry of the module that has all inside: what the loader offers, where every tag is registered already. */

/** Nothing is left to be fetched. */
export const discover = (_root?: ParentNode): void => undefined;
