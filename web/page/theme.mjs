// Light and dark: the system's choice until the reader chooses; the choice is the only thing this page stores.

const key = 'dateline-theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = [];
let chosen = stored();
apply();

systemDark.addEventListener('change', apply);
document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('theme').addEventListener('click', toggle);
  apply();
});

export function currentTheme() {
  return chosen ?? (systemDark.matches ? 'dark' : 'light');
}

/// Calls the listener with 'light' or 'dark' at each change.
export function onTheme(listener) {
  listeners.push(listener);
}

function toggle() {
  chosen = currentTheme() === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(key, chosen);
  } catch {
    // no storage in this browser: the choice holds until the page is left
  }
  apply();
}

function apply() {
  document.documentElement.dataset.theme = currentTheme();
  document.getElementById('theme')?.setAttribute('aria-pressed', currentTheme() === 'dark');
  for (const listener of listeners) listener(currentTheme());
}

function stored() {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}
