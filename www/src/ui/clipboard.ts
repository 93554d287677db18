/** Copying text where the page may, and where it may not. */

/** Whether the text is on the clipboard now. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or not allowed: the text is shown to be copied by hand.
    return false;
  }
}
