/** The content of a document that has been read as JSON, whether it stands in its envelope or not. */
export function contentOf<T>(value: unknown): T {
  const document = value as { format?: unknown; content?: unknown };
  return (document.format === undefined ? value : document.content) as T;
}
