// Contents: which section is being read, for browsers whose style sheets cannot tell, and for the bar of narrow screens.
import { say } from './say';

const contents = document.querySelector<HTMLElement>('[data-contents]');

function follow(nav: HTMLElement): void {
  const fold = nav.querySelector('details')!;
  const now = nav.querySelector<HTMLElement>('[data-now]')!;
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a[href^="#"]:not([href="#main"])')];
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  // Where contents stand open in the rail they do not hide a section; the bar counts the sections that are numbered as such.
  const whole = links.filter((link) => link.closest('ol')?.parentElement === fold);
  let current: HTMLAnchorElement | undefined;
  const update = () => {
    const read = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight * 0.3).at(-1)?.link;
    if (read === current) return;
    current?.removeAttribute('aria-current');
    read?.setAttribute('aria-current', 'true');
    current = read;
    const section = read && (whole.includes(read) ? read : read.closest('ol')!.previousElementSibling);
    const at = whole.indexOf(section as HTMLAnchorElement) + 1;
    now.textContent = read
      ? say('{at} of {count} · {title}', { at, count: whole.length, title: read.textContent ?? '' })
      : '';
  };
  let asked = 0;
  addEventListener('scroll', () => (asked ||= requestAnimationFrame(() => ((asked = 0), update()))), { passive: true });
  update();
  // Over the text the list has done its work once something is chosen, or the reader turns away.
  const close = () => void (matchMedia('(max-width: 1199.98px)').matches && (fold.open = false));
  nav.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && close());
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    close();
    fold.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => target instanceof Node && !nav.contains(target) && close());
}

if (contents) follow(contents);
