// Written by `cargo xtask generate` from the types of the crate `orientation`. Do not edit.

/**
 * The fingerprint of a content (dấu vân tay): `sha256:` and 64 lower-case hexadecimal digits.
 *
 * Of a file it is taken over its bytes; of a document over its canonical text (see [`crate::document`]), so that
 * white space and the order of keys in a file do not matter.
 *
 * ```
 * use orientation::Fingerprint;
 *
 * let print = Fingerprint::of(b"abc");
 * assert_eq!(
 *     print.to_string(),
 *     "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 * );
 * assert_eq!(print.short(), "ba7816bf8f01");
 * assert!("sha256:ba78".parse::<Fingerprint>().is_err());
 * ```
 */
export type Fingerprint = string;

/**
 * The id of a node, a document or a unit (mã định danh).
 *
 * One to 96 characters: `a`–`z`, `0`–`9`, `.` and `-`, beginning with a letter or a digit and not ending with `.`
 * or `-`. The bound keeps an id usable in an address and in a file name.
 *
 * ```
 * use orientation::Id;
 *
 * let id: Id = "2.4.t1".parse()?;
 * assert_eq!(id.as_str(), "2.4.t1");
 * assert_eq!(
 *     "Mục 2".parse::<Id>().unwrap_err().to_string(),
 *     "id `Mục 2` is malformed: expected 1 to 96 of a-z, 0-9, `.`, `-`, beginning with a letter or digit"
 * );
 * # Ok::<(), orientation::IdError>(())
 * ```
 */
export type Id = string;
