import 'katex/dist/katex.min.css';
import './site.css';

export const metadata = { title: 'Writing', description: 'A plain Next site' };
export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        <header>
          <nav>
            <a href="/">Home</a>
          </nav>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
