import { answerOai } from '@/lib/oai/answer';
import { loadArticle, loadRepository } from '@/lib/oai/load-repository';

export const dynamic = 'force-dynamic';

/** The write-ups for harvesters (OAI-PMH) of the built site: development has no articles, and a repository needs an address to write to. */
export async function GET(request: Request): Promise<Response> {
  const repository = await loadRepository();
  if (!repository) return new Response('Nothing can be harvested here.\n', { status: 404 });
  const now = new Date().toISOString().replace(/\.\d+/, '');
  const query = new URL(request.url).searchParams;
  const answer = await answerOai(query, { repository, articleAt: loadArticle, now });
  return new Response(answer, {
    headers: { 'Content-Type': 'text/xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}
