// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.

/** The codes of findings. */
export const issueCodes = [
  'duplicate-id',
  'dangling-reference',
  'numbering-gap',
  'numbering-start',
  'empty-text',
  'no-kind',
  'kind-outside-section',
  'adopted-theme-unknown',
  'status-contradicts-theme',
  'dated-after-period',
  'activity-outside-period',
  'annex-contradicts-list',
  'actions-differ-from-task',
  'mention-out-of-text',
  'span-out-of-order',
  'span-out-of-bounds',
  'never-mentioned',
  'mention-contradicts-action',
] as const;

/** The codes of documents that are refused. */
export const documentErrorCodes = [
  'not-json',
  'no-envelope',
  'wrong-format',
  'newer-version',
  'no-such-version',
  'unknown-field',
  'missing-field',
  'invalid-value',
] as const;

/** The codes of copies that cannot be merged. */
export const mergeErrorCodes = [
  'merge-other-unit',
  'merge-other-period',
  'merge-other-criteria',
  'merge-other-edition',
] as const;
