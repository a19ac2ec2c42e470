import { isMap, isSeq, parseDocument, YAMLMap, YAMLSeq, type Document } from 'yaml';

/** The name of the owner's file in the content folder. */
export const DECISIONS_FILE = 'sync.yaml';

/** What the owner has decided, and where else works are listed. */
export interface Decisions {
  /** Person page of DBLP, "123/4567". */
  dblp?: string;
  /** Number of the Zotero user whose publications are public. */
  zotero?: string;
  /** Ids ("doi:10.1000/182") of works by somebody else of the same name. */
  notMine: ReadonlySet<string>;
  /** Ids of works that are the owner's and shall not be listed. */
  hide: ReadonlySet<string>;
  /** "key.field" of fields that stay as they are. */
  leave: ReadonlySet<string>;
}

const NAMES = ['dblp', 'zotero', 'notMine', 'hide', 'leave'];

/** Reads the owner's file; an empty text is no decision. Throws what is wrong with it, all at once. */
export function parseDecisions(text: string, file: string): Decisions {
  const document = parseDocument(text);
  const faults = document.errors.map((error) => error.message.split('\n')[0]!);
  const data: unknown = faults.length === 0 ? (document.toJS() ?? {}) : {};
  const values =
    typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  if (values !== data) faults.push('it is no list of settings');
  for (const name of Object.keys(values))
    if (!NAMES.includes(name)) faults.push(`"${name}" is no setting; known are ${NAMES.join(', ')}`);
  const ids = (name: string) => idsOf(values[name], name, faults);
  const decisions = { notMine: ids('notMine'), hide: ids('hide'), leave: fieldsOf(values.leave, faults) };
  if (faults.length > 0) throw new Error(faults.map((fault) => `${file}: ${fault}`).join('\n'));
  return {
    ...decisions,
    ...(values.dblp ? { dblp: String(values.dblp) } : {}),
    ...(values.zotero ? { zotero: String(values.zotero) } : {}),
  };
}

function idsOf(value: unknown, name: string, faults: string[]): Set<string> {
  if (value === undefined || value === null) return new Set();
  if (Array.isArray(value) && value.every((id) => /^[a-z]+:\S+$/.test(String(id))))
    return new Set(value.map((id) => String(id).toLowerCase()));
  faults.push(`"${name}" takes a list of ids, each as "doi:10.1000/182" or "arxiv:2410.06722"`);
  return new Set();
}

function fieldsOf(value: unknown, faults: string[]): Set<string> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const isSound =
    value === undefined ||
    value === null ||
    (!Array.isArray(value) && entries.every(([, fields]) => Array.isArray(fields)));
  if (!isSound) faults.push('"leave" takes the names of fields by key: "smith2020: [title, year]"');
  return new Set(
    entries.flatMap(([key, fields]) => (Array.isArray(fields) ? fields.map((field) => `${key}.${String(field)}`) : [])),
  );
}

/** A decision to be remembered. */
export type Decision =
  { kind: 'notMine' | 'hide'; id: string; title: string } | { kind: 'leave'; key: string; field: string };

const INTRODUCTION = ` What "npm run sync" remembers. You may write here, too:
   dblp: 123/4567        your person page at dblp.org/pid/123/4567
   zotero: "1234567"     your user number, when "My Publications" is public
   notMine, hide         ids of works that are never proposed
   leave                 fields that are never corrected, by key`;

/** The owner's file with decisions added; comments and everything else stay. */
export function addDecisions(text: string, decisions: readonly Decision[]): string {
  if (decisions.length === 0) return text;
  const document = parseDocument(text);
  if (!isMap(document.contents)) document.contents = new YAMLMap() as unknown as typeof document.contents;
  if (text.trim() === '') document.commentBefore = INTRODUCTION;
  for (const decision of decisions) {
    if (decision.kind === 'leave') addTo(document, ['leave', decision.key], decision.field, true);
    else addTo(document, [decision.kind], decision.id, false, decision.title);
  }
  return document.toString({ lineWidth: 0 });
}

function addTo(document: Document, path: string[], value: string, flow: boolean, comment?: string): void {
  const present = document.getIn(path);
  const list = isSeq(present) ? present : new YAMLSeq();
  list.flow = flow;
  const node = document.createNode(value);
  if (comment) node.comment = ` ${comment.replace(/\s+/g, ' ')}`;
  list.add(node);
  if (list !== present) document.setIn(path, list);
}
