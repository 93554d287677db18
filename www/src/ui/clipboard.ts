/** Copying a text to the clipboard. */

/** Copies a text; resolves to `false` where the page may not use the clipboard. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The page is not secure, or copying is not allowed: the caller shows the text to be copied by hand.
    return false;
  }
}
