// Before anything is painted, so that a page does not flash in the other theme.
(() => {
  try {
    const theme = localStorage.getItem('kepi-theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Without storage the system's theme it is.
  }
})();
