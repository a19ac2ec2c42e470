/**
 * The colour scheme switch. The system's scheme holds until the reader chooses; choosing the system's own scheme again
 * forgets the choice, so that the page goes on following the system.
 */
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const button = document.querySelector<HTMLButtonElement>('[data-scheme-switch]');

const isDark = () => (root.dataset.scheme ? root.dataset.scheme === 'dark' : systemDark.matches);

function choose(dark: boolean): void {
  const scheme = dark ? 'dark' : 'light';
  if (dark === systemDark.matches) {
    delete root.dataset.scheme;
    store(null);
  } else {
    root.dataset.scheme = scheme;
    store(scheme);
  }
  show();
}

/** Storage may be denied (private windows); the choice then lasts for the page. */
function store(scheme: string | null): void {
  try {
    if (scheme) localStorage.setItem('scheme', scheme);
    else localStorage.removeItem('scheme');
  } catch {}
}

function show(): void {
  button?.setAttribute('aria-pressed', String(isDark()));
}

if (button) {
  button.hidden = false;
  button.addEventListener('click', () => choose(!isDark()));
  systemDark.addEventListener('change', show);
  show();
}
