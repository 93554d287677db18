/** The kit of a plan: one zip with the scripts, the plan and a page that is ready, so that a webmaster only uploads it. */
import { strToU8, zipSync } from 'fflate';

export interface KitParts {
  /** The plan's id. */
  id: string;
  title: string;
  /** The plan's document. */
  plan: string;
  /** The plan without scripts, which is read until the script has come, and where none may run. */
  fragment: string;
  /** What lies beside the page, by path. */
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  guide: (page: string, folder: string) => string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What is pasted into a page of a site that has the files of the kit beside it. */
export const snippet = (id: string): string =>
  `<script type="module" src="orientation-plan.js"></script>\n<orientation-plan src="${id}.json"></orientation-plan>\n`;

const page = ({ id, title, fragment }: KitParts): string => `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<script type="module" src="orientation-plan.js"></script>
</head>
<body>
<main>
<orientation-plan src="${id}.json">
${fragment}
</orientation-plan>
</main>
</body>
</html>
`;

/** The bytes of the zip. Its times say nothing, so that the same plan gives the same zip. */
export function kit(parts: KitParts): Uint8Array<ArrayBuffer> {
  const { id, plan, files, guide } = parts;
  const own = {
    'index.html': strToU8(page(parts)),
    [`${id}.json`]: strToU8(plan),
    'HUONG-DAN.txt': strToU8(guide('index.html', id)),
    ...Object.fromEntries(files),
  };
  const entries = Object.keys(own).sort();
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(entries.map((name) => [`${id}/${name}`, [own[name] as Uint8Array, { mtime }]])),
  ) as Uint8Array<ArrayBuffer>;
}
