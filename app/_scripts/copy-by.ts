import { say } from './say';

/** Lets a button copy a text: it says so in its place and to screen readers. Where the clipboard is closed to us, `shown` is selected. */
export function copyBy(button: HTMLButtonElement, text: () => string, shown?: Node): void {
  const label = button.textContent;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  button.after(status);
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(text()).then(
      () => {
        button.textContent = status.textContent = say('Copied');
        setTimeout(() => {
          button.textContent = label;
          status.textContent = '';
        }, 2000);
      },
      () => shown && getSelection()?.selectAllChildren(shown),
    );
  });
}
