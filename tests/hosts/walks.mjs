// A test for each host in each engine that is here.
import test, { after } from 'node:test';
import { receiver } from '../../www/scripts/receive.mjs';
import { serve } from '../../www/scripts/serve.mjs';
import { endEngines, forget, missing, pageOf } from '../engines.mjs';
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
      timeout: 240_000,
    }, async (t) => {
      const endpoints = receiver();
      serveHosts(endpoints);
      server ??= await serve({ endpoints });
      const walked = async () => {
        await fetch(`${server.origin}/api/received`, { method: 'DELETE' });
        const page = await pageOf(engine, host.how);
        await walk(page, server.origin + addressOf(name), {
          ...host,
          received: async () => (await fetch(`${server.origin}/api/received`)).json(),
        });
        await page.close();
      };
      if (engine === 'chromium') return walked();
      // The drivers of the other engines lose a page now and then: what fails is walked once more, in an engine begun anew.
      const lost = new Promise((_, reject) =>
        setTimeout(reject, 75_000, new Error('the driver does not answer')).unref(),
      );
      return Promise.race([walked(), lost]).catch(async (error) => {
        t.diagnostic(`once more after: ${error.message}`);
        await forget(engine, host.how);
        return walked();
      });
    });
  }
}
