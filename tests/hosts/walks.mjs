// A test for each host in each engine that is here.
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, missing, pageOf } from '../engines.mjs';
import { addressOf, hosts, lacking, serveHosts } from './hosts.mjs';
import { walk } from './walk.mjs';

/** Defines the walks of an engine through the hosts that are named; through all where none is. */
export function walks(engine, names = Object.keys(hosts)) {
  let server;
  after(async () => {
    await endEngines();
    await server?.close();
  });
  for (const name of names) {
    const host = hosts[name];
    const file = lacking(host);
    const skip = missing(engine) ?? host.unable?.[engine] ?? (file === undefined ? false : `${file} is not here`);
    test(`${name}, in ${engine}: read, searched, answered, found again, printed and handed in`, {
      skip,
      timeout: 180_000,
    }, async () => {
      const endpoints = receiver();
      serveHosts(endpoints);
      server ??= await serve({ endpoints });
      await fetch(`${server.origin}/api/received`, { method: 'DELETE' });
      const page = await pageOf(engine);
      try {
        await walk(page, server.origin + addressOf(name), {
          before: host.before,
          received: async () => (await fetch(`${server.origin}/api/received`)).json(),
        });
      } finally {
        await page.close();
      }
    });
  }
}
