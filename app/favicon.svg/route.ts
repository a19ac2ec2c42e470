import { theme } from '@/lib/theme/load';

export const dynamic = 'force-static';

export function GET() {
  return new Response(theme.favicon, { headers: { 'Content-Type': 'image/svg+xml' } });
}
