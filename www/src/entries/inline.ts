/** The entry of the module that holds everything: the interface of the loader, with every tag registered at once. */

/** Does nothing: every part is in this module. */
export const discover = (_root?: ParentNode): void => undefined;
