// What every page runs: htmx, the CSRF header on its requests, and a few habits of the keyboard.
import htmx from 'htmx.org/dist/htmx.esm.js';
import { csrf } from './csrf.js';
import { keys } from './keys.js';
import { parts } from './parts.js';
import { picks } from './picks.js';
import { places } from './places.js';
import { searches } from './searches.js';
import { sizes } from './sizes.js';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false; // would be an inline style, which the policy refuses
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0; // nobody's pages are kept in the browser; going back asks again
htmx.config.refreshOnHistoryMiss = true;
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '(403|404|409|422)', swap: true, error: true },
  { code: '...', swap: false, error: true },
];

document.addEventListener('htmx:configRequest', (event) => {
  const { header, token } = csrf();
  if (header) {
    event.detail.headers[header] = token;
  }
});

keys(document);
parts(document);
picks(document);
places(document);
searches(document);
sizes(document);

if ('serviceWorker' in navigator && window.isSecureContext) {
  navigator.serviceWorker.register('/sw.js').catch(() => {}); // without it there is no offline page, and nothing else is missed
}

// whoever has not said where they live most likely lives where the browser does
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
document.querySelectorAll('select[data-own-zone]').forEach((zones) => {
  if ([...zones.options].some((option) => option.value === here)) {
    zones.value = here;
  }
});

// what was kept of unsent forms is not for whoever uses this tab next
document.querySelector('form[action$="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear());
