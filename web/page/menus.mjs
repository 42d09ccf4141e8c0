// What every menu of the page does: it closes at a press elsewhere and at Escape, which gives its button the focus back.

const menus = [...document.querySelectorAll('details.menu')];

/// Call once.
export function setUpMenus() {
  document.addEventListener('pointerdown', (press) => {
    for (const menu of menus) if (!menu.contains(press.target)) menu.open = false;
  });
  for (const menu of menus) {
    menu.addEventListener('keydown', (press) => {
      if (press.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
}
