import { headersFor } from '@/lib/http/response-headers';
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
    'server {',
    `  listen ${listen};`,
    ...entrance,
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
];

function upstreamBlock(upstreams: readonly string[]): string[] {
  const servers = upstreams.map((address) => `  server ${address} max_fails=1 fail_timeout=2s;`);
  return ['upstream site_node {', ...servers, '  keepalive 32;', '}'];
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
  'map "$site_class $args" $site_asks { default ""; "~-[a-z]*q[a-z]* ." 1; }',
];

/** What nginx itself must refuse, in the headers of every answer and without its own page. */
function refusal(name: string, statuses: readonly number[], status: number, text: string): string[] {
  const headers = Object.entries(headersFor({ mediaType: 'text/plain; charset=utf-8', address: '' }));
  return [
    `  error_page ${statuses.join(' ')} /~${name};`,
    `  location = /~${name} {`,
    '    internal;',
    '    types { }',
    ...headers.map(([header, value]) =>
      header === 'Content-Type'
        ? `    default_type ${quote(value)};`
        : `    add_header ${header} ${quote(value)} always;`,
    ),
    `    return ${status} ${quote(`${text}\n`)};`,
    '  }',
  ];
}

const entrance = [
  '  merge_slashes off;',
  ...refusal('bad', [400, 414, 494], 400, '400 Bad Request'),
  ...refusal('down', [502, 504], 502, '502 Bad Gateway'),
  '  location / {',
  '    set $site_page $uri;',
  '    set $site_route $site_class;',
  '    if ($request_method !~ "^(?:GET|HEAD)$") { set $site_route "-"; }',
  String.raw`    if ($request_uri ~ "%|//|/\.\.?(?:[/?]|$)|^[^/]|[^\x21-\x7e]") { set $site_route "-"; }`,
  '    if ($site_negotiates) { set $site_route "-"; }',
  '    if ($site_asks) { set $site_route "-"; }',
  '    if ($site_route != "-") { rewrite ^ /~$site_class$site_suffix$site_file$site_suffix? last; }',
  '    error_page 418 = @node;',
  '    return 418;',
  '  }',
  '  location @node {',
  '    proxy_pass http://site_node$request_uri;',
  '    proxy_http_version 1.1;',
  '    proxy_set_header Connection "";',
  '    proxy_set_header Host $host;',
  '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
  '    proxy_set_header X-Forwarded-Proto $scheme;',
  '    proxy_next_upstream error timeout invalid_header http_502 http_503 http_504;',
  '    proxy_connect_timeout 2s;',
  '  }',
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
    '    error_page 403 404 = @node;',
    '  }',
  ]);
}
