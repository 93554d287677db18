// What the elements are for tools: custom-elements.json, and the declarations for JSX of React, for Vue and for Svelte.
//
// Everything is read from the sources: the properties from the table of a class and the lines that declare them, the
// methods from its declaration, the events from `src/entries/public.ts`. Parts and custom properties are those of the README,
// which a test holds to the styles.
import { readdir, readFile } from 'node:fs/promises';
import { shown } from './capabilities.mjs';

const at = (path) => readFile(new URL(`../${path}`, import.meta.url), 'utf8');
const described = (comment = '') =>
  comment
    .replace(/^\s*\/\*\*|\*\/\s*$/g, '')
    .replace(/\n\s*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const COMMENT = String.raw`(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?`;

/** Members of the platform's own, which need no word. */
const OF_PLATFORM =
  /Callback$|^(requestUpdate|adopt|inline|form|validity|validationMessage|willValidate|shownMode|settings)$/;

// The rows of a class's table of properties, each with what its declaration says.
function propertiesOf(source) {
  const [, table] = /static override readonly properties = \{([\s\S]*?)\n {2}\};/.exec(source);
  const rows = [...table.matchAll(/^ {4}(\w+): \{(.*)\},$/gm)];
  return rows.map(([, name, row]) => {
    const [, comment, type] = new RegExp(`${COMMENT}declare ${name}: ([^;]+);`).exec(source) ?? [];
    const [, attribute = name] = /attribute: '([\w-]+)'/.exec(row) ?? [];
    const isFlag = /isFlag: true/.test(row);
    return {
      name,
      attribute: attribute.toLowerCase(),
      type: type ?? 'string | null',
      description: described(comment),
      isFlag,
      reflects: /reflects: true/.test(row),
    };
  });
}

// The public methods of a class and what it gives to read, from its declaration.
function membersOf(declaration) {
  const found = [...declaration.matchAll(new RegExp(`^ {4}${COMMENT}(get )?([a-z]\\w*)\\((.*)\\): ([^;]+);$`, 'gm'))];
  return found
    .filter(([, , , name]) => !OF_PLATFORM.test(name) && name !== 'constructor')
    .map(([, comment, get, name, parameters, type]) => ({
      name,
      isMethod: get === undefined,
      parameters: parameters === '' ? [] : parameters.split(/,\s*/),
      type,
      description: described(comment),
    }));
}

// The events of an element are those that its folder names.
async function eventsOf(texts) {
  const source = await at('src/entries/public.ts');
  const types = [...source.matchAll(new RegExp(`${COMMENT}export type (\\w+Event) = (CustomEvent<.*>);`, 'g'))];
  return types
    .map(([, comment, type, of]) => ({
      name: type
        .replace(/Event$/, '')
        .replace(/(?!^)[A-Z]/g, '-$&')
        .toLowerCase(),
      type: of,
      typeName: type,
      description: described(comment),
    }))
    .filter(({ name }) => texts.some((text) => text.includes(`'${name}'`)));
}

// The sources of a folder.
async function textsOf(room) {
  const names = await readdir(new URL(`../src/${room}/`, import.meta.url), { recursive: true });
  return Promise.all(names.filter((name) => name.endsWith('.ts')).map((name) => at(`src/${room}/${name}`)));
}

// Every element of the table, with all that is known of it.
async function elements() {
  const readme = await at('README.md');
  const list = /^Parts, for (?:.|\n)*?:((?:.|\n)*)$/m.exec(readme)[1];
  const parts = [...list.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  const cssProperties = [...readme.matchAll(/^\| (`--orientation-.*?) \| (.*) \|$/gm)].flatMap(
    ([, names, description]) => [...names.matchAll(/`(--[\w-]+)`/g)].map(([, name]) => ({ name, description })),
  );
  const all = [];
  for (const { name: room, tags } of shown) {
    for (const tag of tags) {
      const path = `src/${room}/${tag}.ts`;
      const source = await at(path);
      const declaration = await at(`dist/types/${room}/${tag}.d.ts`);
      const [, comment] = /(\/\*\*[\s\S]*?\*\/)/.exec(source);
      all.push({
        tag,
        room,
        className: /export class (\w+)/.exec(source)[1],
        description: described(comment),
        properties: propertiesOf(source),
        members: membersOf(declaration),
        events: await eventsOf(await textsOf(room)),
        parts: room === 'plan' ? parts : [],
        cssProperties,
      });
    }
  }
  return all;
}

// The Custom Elements Manifest, version 1.
const manifestOf = (all) => ({
  schemaVersion: '1.0.0',
  modules: all.map((element) => ({
    kind: 'javascript-module',
    path: `dist/orientation-${element.room}.js`,
    declarations: [
      {
        kind: 'class',
        customElement: true,
        name: element.className,
        tagName: element.tag,
        description: element.description,
        superclass: { name: 'HTMLElement' },
        attributes: element.properties.map(({ name, attribute, type, description }) => ({
          name: attribute,
          fieldName: name,
          description,
          type: { text: type },
        })),
        members: [
          ...element.properties.map(({ name, attribute, type, description, reflects }) => ({
            kind: 'field',
            name,
            attribute,
            reflects,
            description,
            type: { text: type },
          })),
          ...element.members.map(({ name, isMethod, parameters, type, description }) =>
            isMethod
              ? {
                  kind: 'method',
                  name,
                  description,
                  parameters: parameters.map((each) => {
                    const [own, of] = each.split(/\??: /);
                    return { name: own, type: { text: of }, optional: each.includes('?:') };
                  }),
                  return: { type: { text: type } },
                }
              : { kind: 'field', name, readonly: true, description, type: { text: type } },
          ),
        ],
        events: element.events.map(({ name, type, description }) => ({ name, description, type: { text: type } })),
        cssProperties: element.cssProperties,
        cssParts: element.parts.map((name) => ({ name })),
      },
    ],
    exports: [
      { kind: 'js', name: element.className, declaration: { name: element.className } },
      { kind: 'custom-element-definition', name: element.tag, declaration: { name: element.className } },
    ],
  })),
});

const typeIn = (type) => (type === 'unknown' ? 'unknown' : `${type} | undefined`);
const propsOf = ({ className, properties }) => `export interface ${className}Props {
${properties.map(({ name, type, description }) => `${description === '' ? '' : `  /** ${description} */\n`}  ${name}?: ${typeIn(type)};`).join('\n')}
${properties
  .filter(({ name, attribute }) => attribute !== name)
  .map(({ attribute, type }) => `  '${attribute}'?: ${typeIn(type)};`)
  .join('\n')}
}`;
const HEAD = '// Written by the build from the sources of the elements.\n';
const imports = (all, path) => {
  const events = [...new Set(all.flatMap(({ events }) => events.map(({ typeName }) => typeName)))];
  return `import type { ${[...all.map(({ className }) => className), ...events].join(', ')} } from '${path}';`;
};
const tagsOf = (all, line) => all.map((element) => `      '${element.tag}': ${line(element)};`).join('\n');

// React 19 hands properties and listeners (`onorientation-ready`) to elements itself.
const reactOf = (all) => `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports(all, './index.js')}

${all.map(propsOf).join('\n\n')}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tagsOf(
  all,
  ({ className, events }) =>
    `DetailedHTMLProps<Omit<HTMLAttributes<${className}>, keyof ${className}Props>, ${className}> & ${className}Props & { ${events.map(({ name, typeName }) => `'on${name}'?: (event: ${typeName}) => void`).join('; ')} }`,
)}
    }
  }
}
`;

// Templates of Vue know an element as a component of these properties and events.
const vueOf = (all) => `${HEAD}import type { DefineComponent } from 'vue';
${imports(all, './index.js')}

${all.map(propsOf).join('\n\n')}

declare module 'vue' {
  interface GlobalComponents {
${all.map(({ tag, className, events }) => `    '${tag}': DefineComponent<${className}Props & { ${events.map(({ name, typeName }) => `'on${name[0].toUpperCase()}${name.slice(1).replace(/-(\w)/g, (_, letter) => letter.toUpperCase())}'?: (event: ${typeName}) => void`).join('; ')} }>;`).join('\n')}
  }
}
`;

const svelteOf = (all) => `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
${imports(all, './index.js')}

${all.map(propsOf).join('\n\n')}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${tagsOf(
  all,
  ({ className, events }) =>
    `Omit<HTMLAttributes<${className}>, keyof ${className}Props> & ${className}Props & { ${events.map(({ name, typeName }) => `'on${name}'?: (event: ${typeName}) => void`).join('; ')} }`,
)}
  }
}
`;

// The declarations of the package's own entries.
const classes = ({ tag, className }, folder) => `export { ${className} } from '${folder}/${tag}.js';`;
const indexOf = (
  all,
) => `${HEAD}${all.map((each) => classes(each, `./${each.room}`).replace('export {', 'export type {')).join('\n')}
export { discover } from './entries/loader.js';
export type * from './entries/public.js';
`;
const inlineOf = (all) => `${HEAD}${all.map((each) => classes(each, `./${each.room}`)).join('\n')}
export { discover } from './entries/inline.js';
export type * from './entries/public.js';
`;
const ownOf = (each) => `${HEAD}${classes(each, `./${each.room}`)}
export type * from './entries/public.js';
`;

/** What the build writes: the text of each file, by its path in `dist`. */
export async function descriptions() {
  const all = await elements();
  return {
    'custom-elements.json': `${JSON.stringify(manifestOf(all), undefined, 2)}\n`,
    'types/react.d.ts': reactOf(all),
    'types/vue.d.ts': vueOf(all),
    'types/svelte.d.ts': svelteOf(all),
    'types/index.d.ts': indexOf(all),
    'types/inline.d.ts': inlineOf(all),
    // A script, which exports nothing.
    'types/iife.d.ts': `${HEAD}export {};\n`,
    ...Object.fromEntries(all.map((each) => [`types/orientation-${each.room}.d.ts`, ownOf(each)])),
  };
}
