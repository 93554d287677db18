// One page for each kind of host that a form and a plan may find themselves in, each a few lines.
//
// The libraries are the real ones, from npm and from Debian; one that is not on this machine leaves its host out.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { OPEN, serveOpen } from './open.mjs';

const www = fileURLToPath(new URL('../../www/node_modules/', import.meta.url));
const debian = '/usr/share/javascript/';

const LIBRARIES = {
  prototype: `${debian}prototype/prototype-1.7.3.js`,
  mootools: `${debian}mootools/mootools-core.min.js`,
  'mootools-more': `${debian}mootools/mootools-more.min.js`,
  'jquery-1': `${www}jquery-1/dist/jquery.js`,
  'jquery-3': `${www}jquery/dist/jquery.js`,
  fastclick: `${www}fastclick/lib/fastclick.js`,
  'jquery-form': `${www}jquery-form/dist/jquery.form.min.js`,
  'jquery-validation': `${www}jquery-validation/dist/jquery.validate.js`,
  mousetrap: `${www}mousetrap/mousetrap.js`,
  zone: `${www}zone.js/bundles/zone.umd.js`,
};

const PLAN = '<orientation-plan src="/dist/plans/lai-chau-2022.json"></orientation-plan>';
const FORM = `<orientation-checklist criteria="/dist/criteria/chi-doan.json" plan="/dist/plans/lai-chau-2022.json"
  action="/api/assessments" layout="page" unit-id="chi-doan-ban-mau" unit-name="Chi đoàn bản Mẫu" unit-type="chapter"
  superior="Đoàn xã Mẫu" period="2022"></orientation-checklist>`;
const BOTH = `${PLAN}\n${FORM}`;
const SCRIPT = '<script type="module" src="/dist/orientation.js"></script>';

const page = ({ head = '', body = BOTH, attributes = 'lang="vi"', doctype = '<!doctype html>', script = SCRIPT }) =>
  `${doctype}<html ${attributes}><head><meta charset="utf-8"><title>t</title><script src="/host/watch.js"></script>${head}${script}</head><body>${body}</body></html>`;

const framed = (sandbox, address) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>t</title></head><body style="margin:0">
  <iframe ${sandbox === undefined ? '' : `sandbox="${sandbox}"`} src="${address}" style="width:960px;height:700px;border:0"></iframe></body></html>`;

const library = (...names) => names.map((name) => `<script src="/host/library/${name}.js"></script>`).join('');
const inline = (text) => `<script>${text}</script>`;

// A page that has keys of its own, and spares them only where it sees someone type.
const SHORTCUTS = `document.addEventListener('keydown', function (event) {
  var tag = event.target.tagName;
  if (tag === 'INPUT' || tag === 'TEXTAREA' || tag === 'SELECT') return;
  if (/^[a-z0-9 ]$|^Arrow|^Enter$|^\\/$/.test(event.key)) event.preventDefault();
});
document.addEventListener('keypress', function (event) {
  if (event.target.tagName !== 'INPUT') event.preventDefault();
});`;

/**
 * The hosts, by what they are: `html`, and where they need it `headers`, `libraries` (that must be there), `before` (what
 * is to be done before the walk, in the page), `unable` (why it cannot be walked in an engine), `frame` (the frame that it
 * is walked in), `how` (what the engine is started with), `keeps: false` (nothing can be stored there, and that is said).
 */
export const hosts = {
  'a plain page': { html: page({}) },
  'quirks mode': { html: page({ doctype: '' }) },
  'a layout of nested tables': {
    html: page({
      doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
      body: `<table width="100%" border="0" cellpadding="4"><tr><td width="120" valign="top">Menu</td><td><table width="100%"><tr><td><font face="Arial" size="2">${PLAN}</font></td></tr><tr><td><center>${FORM}</center></td></tr></table></td></tr></table>`,
    }),
  },
  'a base elsewhere': { html: page({ head: '<base href="/elsewhere/x/" target="_blank">' }) },
  'a page from right to left': { html: page({ attributes: 'lang="ar" dir="rtl"' }) },
  'an ancestor that transforms': {
    html: page({ body: `<div style="transform:translateZ(0)">${BOTH}</div>` }),
  },
  'an ancestor that zooms': {
    html: page({ body: `<div style="zoom:1.1">${BOTH}</div>` }),
    unable: { webkit: 'WebKit tells places below a zoom in other units than those that a pointer is sent to' },
  },
  'a tab that is not shown at first': {
    html: page({ body: `<div id="tab" style="display:none">${BOTH}</div>` }),
    before: () => (document.getElementById('tab').style.display = 'block'),
  },
  'a modal dialog': {
    html: page({ body: `<dialog style="width:90%;height:90%;overflow:auto">${BOTH}</dialog>` }),
    before: () => document.querySelector('dialog').open || document.querySelector('dialog').showModal(),
  },
  'an app shell that scrolls inside': {
    html: page({
      head: '<style>html,body{height:100%;margin:0;overflow:hidden}#app{height:100%;overflow:auto}</style>',
      body: `<div id="app">${BOTH}</div>`,
    }),
  },
  'the script twice, from two addresses': {
    html: page({ script: `${SCRIPT}<script type="module" src="/dist/orientation.js?v=2"></script>` }),
  },
  'Prototype 1.7.3': { html: page({ head: library('prototype') }), libraries: ['prototype'] },
  MooTools: {
    html: page({ head: library('mootools', 'mootools-more') }),
    libraries: ['mootools', 'mootools-more'],
  },
  'jQuery 1 with handlers for everything': {
    html: page({
      head: library('jquery-1'),
      body: `${BOTH}${inline(`jQuery(document).on('click keydown change input submit', '*', function () {}); jQuery('*').css('opacity');`)}`,
    }),
    libraries: ['jquery-1'],
  },
  'jQuery 1 with plugins that take over forms': {
    html: page({
      head: library('jquery-1', 'jquery-form', 'jquery-validation'),
      body: `<form method="post" action="/api/form">${BOTH}</form>${inline(`jQuery(function ($) { $('form').validate({ ignore: [] }); $('form').ajaxForm(function () {}); });`)}`,
    }),
    libraries: ['jquery-1', 'jquery-form', 'jquery-validation'],
  },
  'jQuery 3': { html: page({ head: library('jquery-3') }), libraries: ['jquery-3'] },
  FastClick: {
    html: page({
      head: library('fastclick'),
      body: `${BOTH}${inline('FastClick.attach(document.body);')}`,
    }),
    libraries: ['fastclick'],
  },
  'Mousetrap with every key bound': {
    html: page({
      head: library('mousetrap'),
      body: `${BOTH}${inline(`Mousetrap.bind('a b c d e g h i k l m n o p q r s t u v x y 0 1 2 3 4 5 6 7 8 9 space / up down'.split(' '), function () { return false; });`)}`,
    }),
    libraries: ['mousetrap'],
  },
  'keys of the page that spare inputs only': { html: page({ head: inline(SHORTCUTS) }) },
  'Zone.js': { html: page({ head: library('zone') }), libraries: ['zone'] },
  'scripts that block copying and the menu': {
    html: page({
      head: `<style>*{-webkit-user-select:none;user-select:none}</style>${inline(
        `['copy','cut','paste','contextmenu','selectstart','dragstart'].forEach(function (type) { document.addEventListener(type, function (event) { event.preventDefault(); event.stopPropagation(); }, true); });`,
      )}`,
    }),
  },
  'a strict policy': {
    html: page({}),
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
    },
  },
  'a policy without WebAssembly': {
    html: page({}),
    headers: {
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'",
    },
  },
  'a page of another origin policy': {
    html: page({}),
    headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' },
  },
  'a frame of a sandbox that leaves it its origin': {
    html: framed('allow-scripts allow-same-origin allow-forms', '/host/a-plain-page.html'),
    frame: 'iframe',
  },
  'a frame of a sandbox without an origin': {
    html: framed('allow-scripts allow-forms', OPEN),
    frame: 'iframe',
    keeps: false,
  },
  'a page whose policy takes its origin away': {
    html: framed(undefined, `${OPEN}?sandbox`),
    frame: 'iframe',
    keeps: false,
  },
  'a service worker that keeps what it has seen': {
    html: page({ head: inline("navigator.serviceWorker.register('/host/worker.js', { scope: '/' });") }),
    before: () => navigator.serviceWorker.ready.then(() => undefined),
  },
  'the frames of old sites': {
    html: `<!doctype html><html><head><title>t</title></head><frameset cols="120,*" border="0"><frame src="/host/menu.html"><frame name="main" src="/host/a-plain-page.html"></frameset></html>`,
    frame: 'frame[name=main]',
  },
  'forced colours': {
    html: page({}),
    how: { forcedColors: true },
    isSo: () => matchMedia('(forced-colors: active)').matches,
    unable: { webkit: 'WebKitGTK knows no forced colours' },
  },
  'letters of twice the size, by the setting of the browser': {
    html: page({}),
    how: { largeText: true },
    isSo: () => getComputedStyle(document.documentElement).fontSize === '32px',
    unable: { webkit: 'the browser of WebKitGTK cannot be told the size of its text when it begins' },
  },
  'less motion': {
    html: page({}),
    how: { reducedMotion: true },
    isSo: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
  },
  'letters of twice the size': { html: page({ head: '<style>html{font-size:200%}</style>' }) },
  'old styles for every element': {
    html: page({
      head: '<style>*{box-sizing:content-box!important;float:none;line-height:1!important}div,p,section,input,button{display:block}input,button,label{all:unset}span{color:red!important}</style>',
    }),
  },
};

/** Why a host cannot be visited on this machine, if it cannot. */
export const lacking = ({ libraries = [] }) =>
  libraries.filter((name) => !existsSync(LIBRARIES[name])).map((name) => LIBRARIES[name])[0];

// Notes what goes wrong in the page.
const WATCH = `window.faults = [];
addEventListener('error', function (event) { if (event.message) faults.push(event.message + ' ' + (event.error && event.error.stack || '')); });
addEventListener('unhandledrejection', function (event) { faults.push(String(event.reason && event.reason.stack || event.reason)); });
document.addEventListener('orientation-error', function (event) { faults.push('orientation-error ' + JSON.stringify(event.detail)); });`;

// Answers from what it has seen, as the workers of portals do that are to work without a network.
const WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  event.respondWith(caches.open('seen').then(async (cache) => {
    const seen = await cache.match(request);
    if (seen) return seen;
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  }));
});`;

const script = (body) => ({
  status: 200,
  headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cross-Origin-Resource-Policy': 'cross-origin' },
  body,
});

/** Adds the pages, and what they need, to the endpoints of a server. */
export function serveHosts(endpoints) {
  endpoints['GET /host/watch.js'] = () => script(WATCH);
  endpoints['GET /host/worker.js'] = () => {
    const { status, headers, body } = script(WORKER);
    return { status, headers: { ...headers, 'Service-Worker-Allowed': '/' }, body };
  };
  endpoints['GET /host/menu.html'] = () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>Menu' });
  serveOpen(endpoints);
  for (const [name, file] of Object.entries(LIBRARIES))
    endpoints[`GET /host/library/${name}.js`] = async () => script(await readFile(file));
  for (const [name, { html, headers = {} }] of Object.entries(hosts))
    endpoints[`GET ${addressOf(name)}`] = () => ({
      status: 200,
      headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
      body: html,
    });
}

/** The path of a host's page. */
export const addressOf = (name) => `/host/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.html`;
