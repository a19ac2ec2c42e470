import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { profile } from '@/lib/content/load';
import { siteScriptAddress } from '@/lib/site/assets';
import { siteUrl } from '@/lib/content/site';
import { developmentRules, theme } from '@/lib/theme/load';
import { schemeScript } from '@/lib/site/scheme-script';
import { words } from '@/lib/content/words';
import './tokens.css';
import './base.css';
import './grid.css';

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl),
  title: { default: profile.name, template: `%s · ${profile.name}` },
  description: profile.description,
  authors: [{ name: profile.name, url: siteUrl }],
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: theme.colours.light.paper },
    { media: '(prefers-color-scheme: dark)', color: theme.colours.dark.paper },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={profile.language} dir={words.direction === 'rtl' ? 'rtl' : undefined} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: schemeScript }} />
        <script type="module" src={siteScriptAddress()} />
        {developmentRules && <style dangerouslySetInnerHTML={{ __html: developmentRules }} />}
      </head>
      <body>{children}</body>
    </html>
  );
}
