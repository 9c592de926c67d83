// The model of a case, drawn, with where the case stands. The element says everything: see templates/cases/parts.html.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const COLOURS = { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--fg)', defaultLabelColor: 'var(--fg)' };

async function draw(place) {
  const answer = await fetch(place.dataset.model, { credentials: 'same-origin' });
  if (!answer.ok) {
    return;
  }
  // the wheel goes on scrolling the page
  const viewer = new NavigatedViewer({ container: place, bpmnRenderer: COLOURS, zoomScroll: { enabled: false } });
  await viewer.importXML(await answer.text());
  place.querySelector('[data-waiting]')?.remove();
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  // a closed case stands nowhere
  (place.dataset.at ?? '').split(' ').forEach((id) => {
    // a step inside a folded part is seen by the part that holds it
    for (let model = registry.get(id)?.businessObject; model; model = model.$parent) {
      if (registry.get(model.id) && model.$type !== 'bpmn:Process') {
        canvas.addMarker(model.id, 'stands-here');
      }
    }
  });
  begin(place, canvas);
  tools(place, canvas);
}

/** Below the least nobody can read a label; then it is drawn as large as one reads with ease. */
const LEAST = 0.4;
const READABLE = 0.6;
const AROUND = 20;

/** All of it where that can be read; else as large as can be read, where the case stands, and the rest a swipe away. */
function begin(place, canvas) {
  fit(canvas);
  if (canvas.zoom() < LEAST) {
    scroll(place, canvas, READABLE);
  }
}

/** As large as that; what does not fit is scrolled to, as on the rest of the page. */
function scroll(place, canvas, scale) {
  const { inner, outer } = canvas.viewbox();
  place.classList.add('scrolls');
  place.style.setProperty('--drawn-width', `${Math.ceil(inner.width * scale) + 2 * AROUND}px`);
  place.style.setProperty('--drawn-height', `${Math.ceil(inner.height * scale) + 2 * AROUND}px`);
  canvas.viewbox({ x: inner.x - AROUND / scale, y: inner.y - AROUND / scale, width: outer.width / scale, height: outer.height / scale });
  const box = canvas.getContainer();
  const here = [...place.querySelectorAll('.stands-here')].at(-1)?.getBoundingClientRect();
  if (here) {
    const { left, top, width, height } = box.getBoundingClientRect();
    box.scrollLeft += here.left + here.width / 2 - left - width / 2;
    box.scrollTop += here.top + here.height / 2 - top - height / 2;
  }
}

function fit(canvas) {
  canvas.zoom('fit-viewport', 'auto');
}

function tools(place, canvas) {
  const bar = place.parentElement.querySelector('[data-drawing-tools]');
  bar.hidden = false;
  bar.addEventListener('click', ({ target }) => {
    const how = target.dataset.zoom;
    const scale = canvas.zoom() * (how === 'in' ? 1.4 : 1 / 1.4);
    if (how === 'fit') {
      place.classList.remove('scrolls');
      canvas.getContainer().scrollTo(0, 0);
      fit(canvas);
    } else if (how && place.classList.contains('scrolls')) {
      scroll(place, canvas, scale);
    } else if (how) {
      canvas.zoom(scale, 'auto');
    }
  });
}

document.querySelectorAll('[data-drawing]').forEach((place) => void draw(place));
