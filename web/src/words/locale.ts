/** As the browser is set. */
export const locale = navigator.language || 'en';
