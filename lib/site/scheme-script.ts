/**
 * The one inline script of the site. It runs before the first paint and sets the colour scheme that the reader chose,
 * so that no page flashes in the wrong one. The build knows it by its text and lets no other inline script pass.
 */
export const schemeScript =
  "try{let s=localStorage.getItem('scheme');if(s=='light'||s=='dark')document.documentElement.dataset.scheme=s}catch{}";

/** Inline scripts of ours, by their text; a page may hold no others. */
export const knownScripts = [schemeScript];
