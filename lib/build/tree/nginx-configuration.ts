import { STATUS_CODES } from 'node:http';
import { addresses } from '@/lib/site/addresses';
import { queriedPages } from '@/lib/http/representations';
import { headersFor } from '@/lib/http/response-headers';
import { escapeExpression } from '@/lib/text/escape-expression';
import { sortIntoClasses, type Classes } from './nginx-classes';
import type { Manifest } from '@/lib/http/manifest';

export interface NginxOptions {
  /** Folder of the tree's files; relative to nginx's prefix (`nginx -p`) or absolute. */
  root?: string;
  listen?: string;
  /** Addresses of the Node instances. */
  upstreams?: readonly string[];
  log?: string;
}

/**
 * An nginx configuration that serves every prerendered address as `npm start` does, with the same status, headers and
 * bytes, and passes the rest to Node: other methods, odd spellings of a path, negotiation, questions in a query, what is
 * rendered on request, redirects, errors. Addresses are sorted into classes that share headers; a class is one location.
 */
export function nginxConfiguration(manifest: Manifest, options: NginxOptions = {}): string {
  const { root = 'files', listen = '8080', upstreams = ['127.0.0.1:3000', '127.0.0.1:3001'], log = 'off' } = options;
  const classes = sortIntoClasses(manifest);
  return [
    `# Written by the build ${manifest.build}; run it with: nginx -p <this folder> -c nginx.conf`,
    ...preamble,
    `access_log ${log};`,
    ...upstreamBlock(upstreams),
    ...map('$uri', '$site_class', [...classes.members], '-'),
    ...ownHeaderMaps(manifest, classes),
    ...constantMaps,
    ...map(
      '"$site_asks $uri"',
      '$site_question',
      Object.keys(queriedPages).map((address) => [`1 ${address}`, '1']),
    ),
    'server {',
    `  listen ${listen};`,
    ...entrance(manifest, root),
    ...[...classes.members.values()].filter(isFirst).flatMap((name) => classLocations(name, manifest, root)),
    '}',
    '}',
    '',
  ].join('\n');
}

const isFirst = <T>(value: T, index: number, list: readonly T[]) => list.indexOf(value) === index;

const preamble = [
  'worker_processes auto;',
  'worker_rlimit_nofile 8192;',
  'pid nginx.pid;',
  'error_log nginx-error.log;',
  'events { worker_connections 4096; }',
  'http {',
  ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path nginx-temp/${kind};`),
  'map_hash_max_size 262144;',
  'map_hash_bucket_size 512;',
  'variables_hash_max_size 4096;',
  'server_tokens off;',
  'sendfile on;',
  'tcp_nopush on;',
  'keepalive_requests 10000;',
  'open_file_cache max=20000 inactive=10m;',
  'open_file_cache_valid 10s;',
  'large_client_header_buffers 4 16k;',
  'client_max_body_size 1k;',
  // What Node renders is dear: each reader has some of it a second, and the same thing is asked of Node once.
  'limit_req_zone $site_renders_for zone=site_renders:2m rate=10r/s;',
  'limit_req_status 429;',
  'proxy_cache_path nginx-temp/cache keys_zone=site_answers:1m max_size=64m inactive=10m use_temp_path=off;',
];

function upstreamBlock(upstreams: readonly string[]): string[] {
  const servers = upstreams.map((address) => `  server ${address} max_fails=1 fail_timeout=2s;`);
  // Shorter than Node's own limit of ten seconds, so that no request meets a connection that Node is closing.
  return ['upstream site_node {', ...servers, '  keepalive 32;', '  keepalive_timeout 5s;', '}'];
}

function map(from: string, to: string, pairs: readonly (readonly [string, string])[], fallback = ''): string[] {
  return [
    `map ${from} ${to} {`,
    `  default "${fallback}";`,
    ...pairs.map(([key, value]) => `  ${quote(key)} ${quote(value)};`),
    '}',
  ];
}

const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** Headers that an address has for itself (Link, Content-Disposition), each as a map by address. */
function ownHeaderMaps({ entries }: Manifest, { members }: Classes): string[] {
  return ownHeaderNames({ entries }).flatMap((name) => {
    const pairs = [...members.keys()].flatMap((address) => {
      const value = entries[address]?.headers?.[name];
      return value ? [[address, value] as const] : [];
    });
    return map('$site_page', ownVariable(name), pairs);
  });
}

const ownHeaderNames = ({ entries }: Pick<Manifest, 'entries'>) =>
  [...new Set(Object.values(entries).flatMap(({ headers }) => Object.keys(headers ?? {})))].sort();
const ownVariable = (name: string) => `$site_own_${name.toLowerCase().replaceAll('-', '_')}`;

const nonZero = String.raw`\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*))?\s*(?:,|$)`;
const browserRange = String.raw`\s*(?:application/xhtml\+xml|application/xml|application/signed-exchange|image/[a-z0-9.+*-]+|\*/\*)\s*(?:;\s*[a-z]+=[a-z0-9.]+\s*)*`;

const constantMaps = [
  // Brotli before gzip, as the Node server chooses; a coding with q=0 is refused.
  'map $http_accept_encoding $site_takes {',
  '  default "";',
  String.raw`  "~*(?:^|,)\s*br${nonZero}" ".br";`,
  String.raw`  "~*(?:^|,)\s*gzip${nonZero}" ".gz";`,
  '}',
  'map $site_class $site_suffix { default ""; "~-[a-z]*z" $site_takes; }',
  'map $site_class $site_file { default $uri; "~-i" "/index.html"; "~-p" "$uri.html"; }',
  // What surely means HTML: nothing, anything, or a browser's own list. All else is negotiated by Node.
  'map $http_accept $site_wants_html {',
  '  default "";',
  '  "" 1;',
  '  "*/*" 1;',
  String.raw`  "~*^text/html(?:,${browserRange})*$" 1;`,
  '}',
  'map "$site_class $site_wants_html" $site_negotiates { default ""; "~-[a-z]*n[a-z]* $" 1; }',
  // Left to nginx are parts that every file has: what it refuses in the middle of an answer, it would send with two sets of headers.
  // A time of change, which no file has, and a part of a HEAD it reads otherwise than Node.
  'map "$request_method $http_range $http_if_unmodified_since" $site_condition {',
  '  default "1";',
  '  "~^[A-Z]+  $" "";',
  String.raw`  "~^GET bytes=(?:0-\d{0,15}|-[1-9]\d{0,14}) $" "";`,
  '}',
  // Counted is what may have to be rendered: not a form of a page that stands in the tree.
  'map "$site_class $args" $site_renders_for { default $binary_remote_addr; "~^h[0-9]+-[a-z]* $" ""; }',
  'map "$site_class $args" $site_asks { default ""; "~-[a-z]*q[a-z]* ." 1; }',
];

/** What nginx itself must refuse, in the headers of every answer and without its own page. */
function refusal(status: number, statuses: readonly number[], more: Readonly<Record<string, string>> = {}): string[] {
  const headers = { ...headersFor({ mediaType: 'text/plain; charset=utf-8', address: '' }), ...more };
  return [
    `  error_page ${statuses.map((from) => (from === status ? from : `${from} =${status}`)).join(` /~${status};\n  error_page `)} /~${status};`,
    `  location = /~${status} {`,
    '    internal;',
    '    types { }',
    ...headerLines(headers),
    `    return ${status} ${quote(`${status} ${STATUS_CODES[status]}\n`)};`,
    '  }',
  ];
}

function headerLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([header, value]) =>
    header === 'Content-Type'
      ? `    default_type ${quote(value)};`
      : `    add_header ${header} ${quote(value)} always;`,
  );
}

/** The page of failures, where the build has one; nginx sends it when no Node answers. */
function downPage({ entries, headerSets }: Manifest, root: string): string[] {
  const entry = entries[addresses.serverError];
  if (!entry) return refusal(502, [502, 504]);
  const headers = {
    ...headerSets[entry.headerSet],
    ...entry.headers,
    'Cache-Control': 'no-store',
    'Retry-After': '10',
  };
  return [
    '  error_page 502 504 =503 /~down;',
    '  location = /~down {',
    '    internal;',
    '    types { }',
    `    alias ${root}/${entry.file};`,
    '    etag off;',
    '    add_header Last-Modified "";',
    ...headerLines(headers),
    // Refused below as a 405 that nginx would answer by itself.
    '    error_page 405 =503 $uri;',
    '  }',
  ];
}

const entrance = (manifest: Manifest, root: string) => [
  '  merge_slashes off;',
  // Without it an error behind another error is answered by nginx's own page.
  '  recursive_error_pages on;',
  // All at this level: a location that had one of its own would have none of these.
  '  error_page 403 404 418 = @node;',
  '  error_page 419 = @questions;',
  ...refusal(400, [400, 494]),
  ...refusal(405, [405], { Allow: 'GET, HEAD' }),
  ...refusal(412, [412]),
  ...refusal(413, [413]),
  ...refusal(414, [414]),
  ...refusal(416, [416]),
  ...refusal(429, [429], { 'Retry-After': '2', 'Cache-Control': 'no-store' }),
  ...refusal(501, [501]),
  ...refusal(505, [505]),
  ...downPage(manifest, root),
  ...descent(manifest.page.basePath),
  '  location / {',
  '    set $site_page $uri;',
  '    set $site_route $site_class;',
  '    if ($request_method !~ "^(?:GET|HEAD)$") { set $site_route "-"; }',
  String.raw`    if ($request_uri ~ "%|//|/\.\.?(?:[/?]|$)|^[^/]|[^\x21-\x7e]") { set $site_route "-"; }`,
  '    if ($site_condition) { set $site_route "-"; }',
  ...outside(manifest.page.basePath),
  '    if ($site_negotiates) { set $site_route "-"; }',
  '    if ($site_question) { return 419; }',
  '    if ($site_asks) { set $site_route "-"; }',
  '    if ($site_route != "-") { rewrite ^ /~$site_class$site_suffix$site_file$site_suffix? last; }',
  '    return 418;',
  '  }',
  '  location @node {',
  ...limit,
  ...proxying,
  '  }',
  '  location @questions {',
  ...limit,
  ...proxying,
  '    proxy_cache site_answers;',
  // Of one build: what another one answered is not found under its name.
  `    proxy_cache_key ${quote(`${manifest.build} $request_uri`)};`,
  // Node asks browsers to come back each time; an answer of a build stays what it is, so that nginx may keep it for a while.
  '    proxy_ignore_headers Cache-Control Expires;',
  '    proxy_cache_valid 200 1m;',
  '    proxy_cache_lock on;',
  '    proxy_cache_use_stale error timeout updating http_502 http_503 http_504;',
  '    max_ranges 0;',
  '  }',
];

/** Takes the path that the site stands under off an address; the internal names of classes are nobody's addresses. */
const descent = (basePath: string): string[] => {
  if (!basePath) return [];
  const base = decodeURIComponent(basePath);
  return [
    `  location ^~ ${quote(`${base}/`)} {`,
    `    rewrite ${quote(`^${escapeExpression(base)}(/(?!~).*)$`)} $1 last;`,
    '    return 418;',
    '  }',
  ];
};

/** What is not under that path is Node's to refuse. */
const outside = (basePath: string): string[] =>
  basePath ? [`    if ($request_uri !~ ${quote(`^${escapeExpression(basePath)}/`)}) { set $site_route "-"; }`] : [];

const limit = ['    limit_req zone=site_renders burst=60 nodelay;'];

const proxying = [
  '    proxy_pass http://site_node$request_uri;',
  '    proxy_http_version 1.1;',
  '    proxy_set_header Connection "";',
  '    proxy_set_header Host $host;',
  '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  '    proxy_set_header X-Forwarded-Proto $scheme;',
  // Not after a 503: an instance with too many questions still has everything else, and would be passed over for it.
  '    proxy_next_upstream error timeout invalid_header http_502 http_504;',
  '    proxy_connect_timeout 2s;',
];

function classLocations(name: string, manifest: Manifest, root: string): string[] {
  const codings = /-[a-z]*z/.test(name)
    ? [
        ['', ''],
        ['.br', 'br'],
        ['.gz', 'gzip'],
      ]
    : [['', '']];
  const headers = Object.entries(manifest.headerSets[name.split('-')[0] ?? ''] ?? {});
  const own = ownHeaderNames(manifest).map((header) => `    add_header ${header} ${ownVariable(header)} always;`);
  return codings.flatMap(([suffix = '', coding]) => [
    `  location ^~ /~${name}${suffix}/ {`,
    '    internal;',
    `    alias ${root}/;`,
    '    types { }',
    // nginx makes ETags of the time of change and the length, which the build has made from the content.
    '    if_modified_since off;',
    '    add_header Last-Modified "";',
    ...headers.map(([header, value]) =>
      header === 'Content-Type'
        ? `    default_type ${quote(value)};`
        : `    add_header ${header} ${quote(value)} always;`,
    ),
    ...own,
    ...(coding ? [`    add_header Content-Encoding ${coding} always;`] : []),
    '  }',
  ]);
}
