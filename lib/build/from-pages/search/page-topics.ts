import { decodeEntities, plainText } from '@/lib/html/page-head';
import { addresses } from '@/lib/site/addresses';
import type { BuiltPage } from '@/lib/http/manifest';
import { kindOf } from './page-kinds';

/** What is filed under a topic stands in these lists of its page; the introduction may lead to anything. */
const FILED = /<section\b[^>]*\baria-labelledby=["']?(?:writing|publications|projects)\b[\s\S]*?<\/section>/g;

/**
 * The topics of every page, read from the topic pages: a write-up, publication or project has the topics whose lists it stands in.
 * So search knows of topics exactly what the reader is shown.
 */
export function readTopics(pages: readonly BuiltPage[]): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  const add = (address: string, topic: string) =>
    topics.set(address, [...new Set([...(topics.get(address) ?? []), topic])]);
  for (const { address, html } of pages) {
    if (!address.startsWith(`${addresses.research}/`)) continue;
    const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const topic = plainText(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? '');
    if (!topic) continue;
    add(address, topic);
    const filed = (main.match(FILED) ?? []).join('');
    for (const [, href] of filed.matchAll(/<a\b[^>]*?\bhref=["']?(\/[^"'\s>#?]*)/g)) {
      const target = decodeURI(decodeEntities(href!));
      if (['Writing', 'Publications', 'Projects'].includes(kindOf(target))) add(target, topic);
    }
  }
  return topics;
}
